package shardingspec.journey.companion;

import java.util.function.Consumer;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.subject.Subject;

/**
 * Where a companion finds itself.
 *
 * @param script beside which it goes on
 * @param log what is remembered of the companions of this journey
 * @param events where it reports to
 */
public record Surroundings(Cluster cluster, Subject subject, String script, CompanionLog log, Consumer<Event> events) {}
