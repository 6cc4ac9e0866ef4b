package shardingspec.cluster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which needs the servers of a cluster did not meet when it was handed out.
 *
 * @param gaps what is missing; a need that does not stand here is met
 */
public record ServerFacts(Map<Need, Missing> gaps) {

    public ServerFacts {
        EnumMap<Need, Missing> copy = new EnumMap<>(Need.class);
        copy.putAll(gaps);
        gaps = Collections.unmodifiableMap(copy);
    }

    /** Why the servers do not meet a need, and what to do; empty if they meet it. */
    public Optional<Missing> missing(Need need) {
        return Optional.ofNullable(gaps.get(need));
    }
}
