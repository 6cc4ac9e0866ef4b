-- name: pay
UPDATE shop.orders SET status = 'paid' WHERE store_id = :store_id AND id = :id;

-- name: write_note
UPDATE shop.orders SET note = :note WHERE store_id = :store_id AND id = :id;
