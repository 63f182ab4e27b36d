-- The writes of placing an order on the same tables, past every policy, and nothing else: the floor.
\set cart :cart + 1
\set article random(0, 99)
\set mine :cart + :client_id * :stride
BEGIN;
UPDATE catalog.stock SET reserved = reserved + 1 WHERE sku = 'BANC-' || :article::text AND on_hand - reserved >= 1;
INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, total_cents, placed_at, pay_before, duty_done, active_until, archive_until)
VALUES (gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), gen_random_uuid(), 'AWAITING_PAYMENT', '[{"sku": "BANC-1", "title": "Banc", "quantity": 1, "cents": 1290, "vat": 2000, "withdrawal": "NORMAL"}]', 'domicile', 'À domicile', 590, 2000, 1880, now(), now() + interval '30 minutes', current_date + 30, now() + interval '30 days', now() + interval '5 years');
INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
VALUES (gen_random_uuid(), 'prudence.carillon@example.com', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'FR', now() + interval '30 days');
INSERT INTO shop.terms_acceptance (order_id, buyer, version, digest, accepted_at, active_until, archive_until)
VALUES (gen_random_uuid(), gen_random_uuid(), '2026-01', repeat('a', 64), now(), now() + interval '30 days', now() + interval '5 years');
DELETE FROM shop.cart WHERE id = lpad(to_hex(:mine::bigint), 32, '0')::uuid;
COMMIT;
