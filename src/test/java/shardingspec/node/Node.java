package shardingspec.node;

/**
 * One PostgreSQL server, with its two addresses: under Docker the specs reach a server by a published port, while the
 * nodes reach each other by service name. Every other provider has one and the same.
 *
 * @param name {@code coordinator}, {@code worker1}, {@code worker2}, {@code worker3} or {@code oracle}
 * @param host as the specs reach it
 * @param port as the specs reach it
 * @param nodeHost as the other nodes reach it, and as {@code pg_dist_node} knows it
 * @param nodePort as the other nodes reach it
 */
public record Node(String name, String host, int port, String nodeHost, int nodePort, Login login) {

    public static final String COORDINATOR = "coordinator";
    public static final String ORACLE = "oracle";

    /** Every server that is neither coordinator nor oracle is a worker. */
    public Role role() {
        return switch (name) {
            case COORDINATOR -> Role.COORDINATOR;
            case ORACLE -> Role.ORACLE;
            default -> Role.WORKER;
        };
    }

    /** {@code host:port} in the catalogs and plans of Citus. */
    public String address() {
        return nodeHost + ":" + nodePort;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + login.database();
    }

    @Override
    public String toString() {
        return name + " (" + host + ":" + port + ")";
    }
}
