package shardingspec.plan;

/** How a query is executed, in Citus's own terms. */
public enum PlanKind {
    /** An ordinary PostgreSQL plan without any node of Citus. */
    REGULAR("regular PostgreSQL plan"),
    /** A PostgreSQL plan that asks other servers through foreign scans. */
    FOREIGN("plan with foreign scans"),
    /** One task on one node. */
    ROUTER("router query"),
    /** One task a shard; the coordinator combines. */
    MULTI_SHARD("multi-shard query"),
    /** A part is planned apart, and its result sent along with the tasks. */
    SUBPLAN("query with subplans"),
    /** Rows are split again and exchanged between the workers. */
    REPARTITION("repartition join");

    private final String description;

    PlanKind(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
