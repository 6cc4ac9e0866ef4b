package shardingspec.lesson;

/**
 * In what sharding by hand and Citus differ: the rows of the table that compares them. A lesson that proves one side names
 * it; which side, its phase says.
 */
public enum Difference {
    CUT(
            "To cut a table over two servers",
            "a table on a worker and a foreign table on the coordinator for each partition",
            "one call for each table, whatever the number of shards, once its keys include the distribution column"),
    ONE_USER("A query on one user", "asks one server, which sends rows", "is one task on one node"),
    ALL_USERS(
            "A sum over all users",
            "every row travels to the coordinator, with every setting; groups of the partition key are made on the servers "
                    + "once a setting is turned on",
            "each shard is summed up on its worker"),
    JOIN(
            "A join of tables that are cut alike",
            "both tables travel and are joined on the coordinator; on the servers once a setting is turned on",
            "joined shard by shard on the workers"),
    UNIQUE_KEY(
            "A unique key",
            "cannot be declared on the table; one on each worker guards (user_id, id), but nothing guards id alone: one id "
                    + "got in twice",
            "has to include the distribution column, is declared once and reaches every shard; it does not guard id alone "
                    + "either"),
    FOREIGN_KEY(
            "A foreign key between the two tables",
            "cannot be declared on the table; on each worker it could be, pair by pair, which was not done here: an item "
                    + "without an order got in",
            "is declared with the distribution column in it; an item without an order is refused"),
    COMMIT(
            "A transaction on two servers that fails at commit on one",
            "the other server may have committed its half, and keeps it",
            "nothing of it is kept, and no prepared transaction is left"),
    MOVE(
            "To move rows to a third server",
            "writes to the table wait until the move is committed",
            "writes went on without an error"),
    REMOVE(
            "To take it all back",
            "on every server by itself",
            "each set of tables that foreign keys connect by one call; the extension on each node");

    private final String subject;
    private final String byHand;
    private final String citus;

    Difference(String subject, String byHand, String citus) {
        this.subject = subject;
        this.byHand = byHand;
        this.citus = citus;
    }

    public String subject() {
        return subject;
    }

    public String byHand() {
        return byHand;
    }

    public String citus() {
        return citus;
    }
}
