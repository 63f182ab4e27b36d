-- Payment by bank transfer: money comes of itself, and only staff can send it back. Both are events of the inbox, under its rule.

ALTER TABLE shop.payment_event DROP CONSTRAINT payment_event_type_check;
ALTER TABLE shop.payment_event ADD CHECK (type IN ('SUCCEEDED', 'ARRIVED', 'DECLINED', 'CHALLENGED', 'EXPIRED', 'REFUND_DUE', 'REFUNDED'));
CREATE INDEX ON shop.payment_event (received_at) WHERE type = 'REFUND_DUE';
-- What arrived and what is due is read again, on the staff's pages.
GRANT SELECT (id, provider, event_id, amount_cents, occurred_at) ON shop.payment_event TO ${prefix}_payment_and_invoicing;
ALTER TABLE shop.service_mail DROP CONSTRAINT service_mail_letter_check;
ALTER TABLE shop.service_mail ADD CHECK (letter IN ('TRANSFER_DETAILS', 'CONFIRMATION', 'SHIPPING_NOTICE', 'CANCELLATION_NOTICE'));
-- What the waiting order comes to, and who noted that money came.
GRANT SELECT (total_cents, acts), UPDATE (acts) ON shop.orders TO ${prefix}_payment_and_invoicing;
