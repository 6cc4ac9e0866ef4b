package shardingspec.subject.assess;

/**
 * A column that may name the tenant.
 *
 * @param column as most tables call it
 * @param root the table whose rows would be the tenants
 * @param tables how many have the column and a foreign key by it to the root
 * @param reached how many tables lead to the root by foreign keys, directly or by others
 * @param measured the largest table that has the column
 * @param distinct values of the column there
 * @param largest the value with the most rows
 * @param share of the rows that are the largest tenant's, from 0 to 1
 */
public record TenantCandidate(
        String column,
        String root,
        int tables,
        int reached,
        String measured,
        long distinct,
        String largest,
        double share) {}
