--
-- PostgreSQL database dump
--

\restrict ag1WRabfrltdHEZUh81g3zNZQv2tAUFcm5fHpgCxcmhGhQE8cHjQb87QbgfXVaX

-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA shop;


ALTER SCHEMA shop OWNER TO postgres;

--
-- Name: SCHEMA shop; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA shop IS 'Shops of many stores';


--
-- Name: money_amount; Type: DOMAIN; Schema: shop; Owner: postgres
--

CREATE DOMAIN shop.money_amount AS numeric(12,2)
	CONSTRAINT money_amount_check CHECK ((VALUE >= (0)::numeric));


ALTER DOMAIN shop.money_amount OWNER TO postgres;

--
-- Name: order_status; Type: TYPE; Schema: shop; Owner: postgres
--

CREATE TYPE shop.order_status AS ENUM (
    'open',
    'paid',
    'sent',
    'cancelled'
);


ALTER TYPE shop.order_status OWNER TO postgres;

--
-- Name: default_status(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.default_status() RETURNS shop.order_status
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT 'open'::shop.order_status $$;


ALTER FUNCTION shop.default_status() OWNER TO postgres;

--
-- Name: touch(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;


ALTER FUNCTION shop.touch() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: categories; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.categories (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    parent_id bigint,
    name text NOT NULL
);


ALTER TABLE shop.categories OWNER TO postgres;

--
-- Name: categories_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.categories ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.categories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: currencies; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.currencies (
    code character(3) NOT NULL,
    name text NOT NULL
);


ALTER TABLE shop.currencies OWNER TO postgres;

--
-- Name: customers; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.customers (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    email text NOT NULL,
    login_token text NOT NULL
);


ALTER TABLE shop.customers OWNER TO postgres;

--
-- Name: TABLE customers; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON TABLE shop.customers IS 'Who buys. A person with accounts in two stores is two customers.';


--
-- Name: COLUMN customers.login_token; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON COLUMN shop.customers.login_token IS 'Unique over all stores';


--
-- Name: customers_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.customers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.customers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events (
    store_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (created_at);


ALTER TABLE shop.events OWNER TO postgres;

--
-- Name: events_2024_01; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_2024_01 (
    store_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE shop.events_2024_01 OWNER TO postgres;

--
-- Name: events_2024_02; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_2024_02 (
    store_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE shop.events_2024_02 OWNER TO postgres;

--
-- Name: events_2024_03; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_2024_03 (
    store_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE shop.events_2024_03 OWNER TO postgres;

--
-- Name: orders; Type: TABLE; Schema: shop; Owner: shop_owner
--

CREATE TABLE shop.orders (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    status shop.order_status DEFAULT shop.default_status() NOT NULL,
    note text,
    ordered_at timestamp with time zone NOT NULL
);


ALTER TABLE shop.orders OWNER TO shop_owner;

--
-- Name: open_orders; Type: VIEW; Schema: shop; Owner: postgres
--

CREATE VIEW shop.open_orders AS
 SELECT o.store_id,
    o.id,
    c.email
   FROM (shop.orders o
     JOIN shop.customers c ON (((c.store_id = o.store_id) AND (c.id = o.customer_id))))
  WHERE (o.status = 'open'::shop.order_status);


ALTER TABLE shop.open_orders OWNER TO postgres;

--
-- Name: VIEW open_orders; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON VIEW shop.open_orders IS 'For the packers';


--
-- Name: order_lines; Type: TABLE; Schema: shop; Owner: shop_owner
--

CREATE TABLE shop.order_lines (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    order_id bigint NOT NULL,
    product_id bigint NOT NULL,
    quantity integer NOT NULL,
    price shop.money_amount NOT NULL,
    total numeric(14,2) GENERATED ALWAYS AS (((quantity)::numeric * (price)::numeric)) STORED,
    CONSTRAINT order_lines_quantity_check CHECK ((quantity > 0))
);


ALTER TABLE shop.order_lines OWNER TO shop_owner;

--
-- Name: order_lines_id_seq; Type: SEQUENCE; Schema: shop; Owner: shop_owner
--

ALTER TABLE shop.order_lines ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.order_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: orders_id_seq; Type: SEQUENCE; Schema: shop; Owner: shop_owner
--

ALTER TABLE shop.orders ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.orders_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: products; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.products (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    category_id bigint,
    name text NOT NULL,
    price shop.money_amount NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE shop.products OWNER TO postgres;

--
-- Name: products_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: sales; Type: MATERIALIZED VIEW; Schema: shop; Owner: postgres
--

CREATE MATERIALIZED VIEW shop.sales AS
 SELECT order_lines.store_id,
    count(*) AS lines,
    sum(order_lines.total) AS total
   FROM shop.order_lines
  GROUP BY order_lines.store_id
  WITH NO DATA;


ALTER TABLE shop.sales OWNER TO postgres;

--
-- Name: stores; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.stores (
    id bigint NOT NULL,
    name text NOT NULL,
    currency character(3) NOT NULL
);


ALTER TABLE shop.stores OWNER TO postgres;

--
-- Name: stores_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.stores ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.stores_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_2024_01; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events ATTACH PARTITION shop.events_2024_01 FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2024-02-01 00:00:00+00');


--
-- Name: events_2024_02; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events ATTACH PARTITION shop.events_2024_02 FOR VALUES FROM ('2024-02-01 00:00:00+00') TO ('2024-03-01 00:00:00+00');


--
-- Name: events_2024_03; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events ATTACH PARTITION shop.events_2024_03 FOR VALUES FROM ('2024-03-01 00:00:00+00') TO ('2024-04-01 00:00:00+00');


--
-- Name: categories categories_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (id);


--
-- Name: currencies currencies_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.currencies
    ADD CONSTRAINT currencies_pkey PRIMARY KEY (code);


--
-- Name: customers customers_login_token_key; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_login_token_key UNIQUE (login_token);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- Name: customers customers_store_id_email_key; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_store_id_email_key UNIQUE (store_id, email);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (store_id, id, created_at);


--
-- Name: events_2024_01 events_2024_01_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events_2024_01
    ADD CONSTRAINT events_2024_01_pkey PRIMARY KEY (store_id, id, created_at);


--
-- Name: events_2024_02 events_2024_02_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events_2024_02
    ADD CONSTRAINT events_2024_02_pkey PRIMARY KEY (store_id, id, created_at);


--
-- Name: events_2024_03 events_2024_03_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events_2024_03
    ADD CONSTRAINT events_2024_03_pkey PRIMARY KEY (store_id, id, created_at);


--
-- Name: order_lines order_lines_pkey; Type: CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.order_lines
    ADD CONSTRAINT order_lines_pkey PRIMARY KEY (id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);


--
-- Name: stores stores_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.stores
    ADD CONSTRAINT stores_pkey PRIMARY KEY (id);


--
-- Name: order_lines_by_order; Type: INDEX; Schema: shop; Owner: shop_owner
--

CREATE INDEX order_lines_by_order ON shop.order_lines USING btree (order_id);


--
-- Name: products_by_name; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE UNIQUE INDEX products_by_name ON shop.products USING btree (store_id, lower(name));


--
-- Name: events_2024_01_pkey; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_pkey ATTACH PARTITION shop.events_2024_01_pkey;


--
-- Name: events_2024_02_pkey; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_pkey ATTACH PARTITION shop.events_2024_02_pkey;


--
-- Name: events_2024_03_pkey; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_pkey ATTACH PARTITION shop.events_2024_03_pkey;


--
-- Name: products products_touch; Type: TRIGGER; Schema: shop; Owner: postgres
--

CREATE TRIGGER products_touch BEFORE UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.touch();


--
-- Name: categories categories_parent_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES shop.categories(id) ON DELETE SET NULL;


--
-- Name: categories categories_store_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_store_id_fkey FOREIGN KEY (store_id) REFERENCES shop.stores(id);


--
-- Name: customers customers_store_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_store_id_fkey FOREIGN KEY (store_id) REFERENCES shop.stores(id);


--
-- Name: order_lines order_lines_order_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.order_lines
    ADD CONSTRAINT order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES shop.orders(id) ON DELETE CASCADE;


--
-- Name: order_lines order_lines_product_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.order_lines
    ADD CONSTRAINT order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES shop.products(id);


--
-- Name: orders orders_customer_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES shop.customers(id);


--
-- Name: orders orders_store_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: shop_owner
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_store_id_fkey FOREIGN KEY (store_id) REFERENCES shop.stores(id);


--
-- Name: products products_category_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_category_id_fkey FOREIGN KEY (category_id) REFERENCES shop.categories(id);


--
-- Name: products products_store_id_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_store_id_fkey FOREIGN KEY (store_id) REFERENCES shop.stores(id);


--
-- Name: stores stores_currency_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.stores
    ADD CONSTRAINT stores_currency_fkey FOREIGN KEY (currency) REFERENCES shop.currencies(code);


--
-- Name: orders of_the_store; Type: POLICY; Schema: shop; Owner: shop_owner
--

CREATE POLICY of_the_store ON shop.orders USING ((store_id = (current_setting('shop.store'::text, true))::bigint));


--
-- Name: orders; Type: ROW SECURITY; Schema: shop; Owner: shop_owner
--

ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA shop; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA shop TO shop_reader;
GRANT ALL ON SCHEMA shop TO shop_owner;


--
-- Name: TABLE open_orders; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.open_orders TO shop_reader;


--
-- Name: TABLE products; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.products TO shop_reader;


--
-- PostgreSQL database dump complete
--

\unrestrict ag1WRabfrltdHEZUh81g3zNZQv2tAUFcm5fHpgCxcmhGhQE8cHjQb87QbgfXVaX

