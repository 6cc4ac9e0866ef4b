package shardingspec.proof;

import shardingspec.workload.WrittenRow;

/**
 * A row that a client made by copying another of the same tenant, under a key of its own.
 *
 * @param table with its schema
 * @param template the key of the row that it is a copy of
 * @param tenant whose row it is
 * @param value of its key
 * @param version what the client last wrote into the column that it may write; 0 if there is none
 */
record CopiedRow(long client, WritableTable table, String template, String tenant, String value, long version)
        implements WrittenRow {

    @Override
    public String key() {
        return table.name() + " " + value;
    }

    CopiedRow changed(long sequence) {
        return new CopiedRow(client, table, template, tenant, value, sequence);
    }

    @Override
    public String toString() {
        return key();
    }
}
