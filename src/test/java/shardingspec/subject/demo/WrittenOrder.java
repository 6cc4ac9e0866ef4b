package shardingspec.subject.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import shardingspec.workload.WrittenRow;

/**
 * An order with its one item, as the application wrote it. The version of the row is in it: it is the number of seconds that it
 * was last changed after the beginning of 2025.
 *
 * @param client that wrote it, and the order's number among its own: by these it is found where nobody was told its id
 * @param id as the sequence gave it; 0 if it is not known
 * @param itemId as the sequence gave it; 0 if it is not known
 */
public record WrittenOrder(
        long client,
        long number,
        long id,
        long itemId,
        long userId,
        int quantity,
        String status,
        LocalDateTime createdAt,
        LocalDateTime updatedAt)
        implements WrittenRow {

    static final String REGION = "EU-WEST";
    static final long PRODUCT = 7;
    static final String PRICE = "12.50";

    private static final LocalDateTime EPOCH = LocalDateTime.of(2025, 1, 1, 0, 0);

    /** One that is to be inserted: its number is the sequence number of the operation. */
    static WrittenOrder fresh(long client, long sequence, long userId, int quantity) {
        return new WrittenOrder(
                client, sequence, 0, 0, userId, quantity, "pending", timeOf(sequence), timeOf(sequence));
    }

    private static LocalDateTime timeOf(long version) {
        return EPOCH.plusSeconds(version);
    }

    static long versionOf(LocalDateTime updatedAt) {
        return Duration.between(EPOCH, updatedAt).toSeconds();
    }

    WrittenOrder changedTo(String newStatus, long version) {
        return new WrittenOrder(client, number, id, itemId, userId, quantity, newStatus, createdAt, timeOf(version));
    }

    WrittenOrder withIds(long foundId, long foundItemId) {
        return new WrittenOrder(client, number, foundId, foundItemId, userId, quantity, status, createdAt, updatedAt);
    }

    /** What marks it in the column metadata. */
    String mark() {
        return "{\"channel\": \"load\", \"client\": " + client + ", \"number\": " + number + "}";
    }

    @Override
    public String key() {
        return client + "-" + number;
    }

    @Override
    public long version() {
        return versionOf(updatedAt);
    }

    @Override
    public String toString() {
        return "order " + key() + (id == 0 ? "" : " (id " + id + ")") + " of user " + userId + " (" + status + ")";
    }
}
