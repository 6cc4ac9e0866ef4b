package shardingspec.subject.demo;

import java.time.LocalDateTime;
import shardingspec.workload.WrittenRow;

/**
 * An order with its one item, as the application wrote it.
 *
 * @param client that wrote it, and the order's number among its own: by these it is found where nobody was told its id
 * @param id as the sequence gave it; 0 if it is not known
 * @param itemId as the sequence gave it; 0 if it is not known
 */
public record WrittenOrder(
        int client,
        int number,
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

    WrittenOrder changedTo(String newStatus, LocalDateTime at) {
        return new WrittenOrder(client, number, id, itemId, userId, quantity, newStatus, createdAt, at);
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
        return String.valueOf(id);
    }

    @Override
    public String state() {
        return status;
    }

    @Override
    public String toString() {
        return "order " + id + " of user " + userId + " (" + status + ")";
    }
}
