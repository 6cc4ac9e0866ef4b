package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;
import shardingspec.subject.folder.Loaded;

/**
 * What is to be expected of sharding a user's database.
 *
 * @param subject its name
 * @param server the version of the PostgreSQL that it was read on
 * @param queries what is to be expected of each query and each write
 * @param writes of the application
 * @param ready whether the user brought a migration; the proposed one then only says what would be proposed
 */
public record Assessment(
        String subject,
        String server,
        Loaded loaded,
        Catalog catalog,
        Layout layout,
        List<Obstacle> obstacles,
        List<QueryReading> queries,
        List<UserWrite> writes,
        Migration migration,
        boolean ready) {

    public Assessment {
        obstacles = List.copyOf(obstacles);
        queries = List.copyOf(queries);
        writes = List.copyOf(writes);
    }

    /** The measured tenant column; empty if there is none. */
    public Optional<TenantCandidate> tenant() {
        return layout.candidates().stream().findFirst();
    }

    /** Those of one table and one way. */
    public List<Obstacle> obstacles(String table, ObstacleKind.Way way) {
        return obstacles.stream()
                .filter(obstacle ->
                        obstacle.table().equals(table) && obstacle.kind().way() == way)
                .toList();
    }
}
