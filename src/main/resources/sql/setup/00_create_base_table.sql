-- Create an ordinary PostgreSQL schema
--
-- Idea:   Five tables of a small shop, designed the way one designs for a single server: every
--         table has a surrogate primary key. Foreign keys and indexes follow once the rows are in.
-- Why:    Sharding is usually added to a database that already exists. Nothing here anticipates
--         it, so everything that sharding later asks us to change becomes visible.
-- Expect: Five tables and no extension but plpgsql. The Citus library may be preloaded; until
--         CREATE EXTENSION citus it changes nothing.
-- Try:    \d orders, and remember its primary key: Phase 2 has to replace it.
-- Nodes:  coordinator

-- name: create_regions
-- A small lookup table that nearly every report joins: later a reference table.
CREATE TABLE regions (
    code     varchar(10) PRIMARY KEY,
    name     varchar(100) NOT NULL,
    timezone varchar(50),
    currency varchar(3) DEFAULT 'USD'
);

-- name: create_users
-- The users of the shop: stays a local table on the coordinator.
CREATE TABLE users (
    id          bigserial PRIMARY KEY,
    email       varchar(255) UNIQUE NOT NULL,
    name        varchar(100),
    region_code varchar(10),
    tier        varchar(20) DEFAULT 'standard',
    created_at  timestamp DEFAULT now()
);

-- name: create_products
-- The catalogue. Orders refer to it, but by product, not by user: that will matter.
CREATE TABLE products (
    id       bigserial PRIMARY KEY,
    name     varchar(200) NOT NULL,
    category varchar(50) NOT NULL,
    price    decimal(10, 2) NOT NULL
);

-- name: create_orders
-- The table that grows: later distributed by user_id.
CREATE TABLE orders (
    id         bigserial,
    user_id    bigint NOT NULL,
    region     varchar(50) NOT NULL,
    product_id bigint,
    quantity   integer DEFAULT 1,
    amount     decimal(10, 2) NOT NULL CHECK (amount >= 0),
    status     varchar(20) DEFAULT 'pending',
    metadata   jsonb,
    created_at timestamp DEFAULT now(),
    updated_at timestamp DEFAULT now(),
    PRIMARY KEY (id)
);

-- name: create_order_items
-- The lines of an order: later colocated with orders. It repeats user_id, as every table of a
-- tenant should.
CREATE TABLE order_items (
    id           bigserial PRIMARY KEY,
    user_id      bigint NOT NULL,
    order_id     bigint NOT NULL,
    product_name varchar(200),
    quantity     integer DEFAULT 1,
    unit_price   decimal(10, 2)
) WITH (fillfactor = 90);
