package shardingspec.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting there is, with its default. {@code .env.example} explains them; a self-test holds the two together. */
public enum Setting {
    CLUSTER("auto"),
    REQUIRE_CITUS("false"),
    PG_CONFIG(null),
    CITUS_IMAGE(null),
    PG_MAJOR(null),
    CITUS_VERSION(null),
    UPGRADE_TO(null),
    ACCEPT_EXISTING_TABLES("false"),
    KEEP("false"),
    UNTIL(null),
    SUBJECT(null),

    POSTGRES_HOST("localhost"),
    POSTGRES_PORT("5440"),
    POSTGRES_USER("postgres"),
    POSTGRES_PASSWORD(null),
    POSTGRES_DB("sharding_demo"),
    WORKER1_HOST("localhost"),
    WORKER1_PORT("5441"),
    WORKER2_HOST("localhost"),
    WORKER2_PORT("5442"),
    WORKER3_HOST("localhost"),
    WORKER3_PORT("5443"),

    COORDINATOR_NODE("coordinator:5432"),
    WORKER1_NODE("worker1:5432"),
    WORKER2_NODE("worker2:5432"),
    WORKER3_NODE("worker3:5432"),

    SEED_USERS("1000"),
    SEED_ORDERS("10000"),
    HOT_USER_PERCENTAGE("20"),

    QUERY("all"),
    LOAD_DURATION("10"),
    LOAD_INTERVAL("50"),
    LOAD_CLIENTS("2"),
    LOAD_MIX("insert=3,update=2,delete=1,read=2,read_many=1,two_tenants=1"),

    BENCH_ORDERS("10000"),
    BENCH_SEED_ORDERS("1000000"),
    BENCH_ROUNDS("3"),
    BENCH_SECONDS("10"),
    BENCH_CLIENTS("2"),

    GENERATOR_QUERIES("2000"),
    GENERATOR_SEED("11");

    private final @Nullable String defaultValue;

    Setting(@Nullable String defaultValue) {
        this.defaultValue = defaultValue;
    }

    Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }
}
