package shardingspec.workload;

import java.time.LocalDateTime;

/**
 * An order with its one item, as the application wrote it.
 *
 * @param id as the sequence gave it
 * @param itemId as the sequence gave it
 */
public record WrittenOrder(
        long id,
        long itemId,
        long userId,
        int quantity,
        String status,
        LocalDateTime createdAt,
        LocalDateTime updatedAt) {

    static final String REGION = "EU-WEST";
    static final long PRODUCT = 7;
    static final String PRICE = "12.50";

    WrittenOrder changedTo(String newStatus, LocalDateTime at) {
        return new WrittenOrder(id, itemId, userId, quantity, newStatus, createdAt, at);
    }

    @Override
    public String toString() {
        return "order " + id + " of user " + userId + " (" + status + ")";
    }
}
