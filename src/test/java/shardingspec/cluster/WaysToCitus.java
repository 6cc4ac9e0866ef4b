package shardingspec.cluster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a user whose machine has no Citus comes by a cluster that has. */
public final class WaysToCitus {

    public static final List<String> ALL = List.of(
            "start a Docker engine with Compose, and run mvn verify again",
            "install PostgreSQL with Citus, and name it: mvn verify -Dcluster=local -Dpg.config=/path/to/pg_config",
            "name a running cluster in .env (see .env.example): mvn verify -Dcluster=attached");

    private WaysToCitus() {}

    /** One a line, indented and numbered. */
    public static String numbered() {
        return IntStream.range(0, ALL.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + ALL.get(index))
                .collect(Collectors.joining("\n"));
    }
}
