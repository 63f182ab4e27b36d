package fr.echeance.persistence.support;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.support.Customers.Hit;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jooq.Record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Of each buyer what tells them apart, in one statement that reads by index alone. */
record CustomerHits(DSLContext db) {
    private static final String HITS =
            """
            SELECT b.buyer, coalesce(o.delivery_name, d.name), coalesce(o.delivery_city, d.city), coalesce(a.email, o.email),
                a.id IS NOT NULL AND a.closed_at IS NULL, coalesce(n.orders, 0)::int, n.latest
            FROM unnest({0}) b (buyer)
            LEFT JOIN LATERAL (SELECT c.delivery_name, c.delivery_city, c.email FROM shop.orders o
                JOIN shop.order_contact c ON c.order_id = o.id WHERE o.buyer = b.buyer ORDER BY o.placed_at DESC LIMIT 1) o ON true
            LEFT JOIN LATERAL (SELECT count(*) AS orders, max(placed_at) AS latest FROM shop.orders o WHERE o.buyer = b.buyer) n ON true
            LEFT JOIN LATERAL (SELECT a.id, a.email, a.closed_at FROM shop.account a WHERE a.buyer = b.buyer
                ORDER BY a.opened_at DESC LIMIT 1) a ON true
            LEFT JOIN LATERAL (SELECT d.name, d.city FROM shop.account_address d WHERE d.buyer = b.buyer
                ORDER BY d.kept_at LIMIT 1) d ON true
            WHERE a.id IS NOT NULL OR n.orders > 0 ORDER BY catalog.fold(coalesce(o.delivery_name, d.name)), b.buyer\
            """;

    List<Hit> of(List<UUID> buyers) {
        return db.resultQuery(HITS, val(buyers.toArray(UUID[]::new))).fetch(CustomerHits::hit);
    }

    private static Hit hit(Record row) {
        return new Hit(
                new Pseudonym(row.get(0, UUID.class)),
                Optional.ofNullable(row.get(1, String.class)).map(PersonName::new),
                Optional.ofNullable(row.get(2, String.class)),
                Optional.ofNullable(row.get(3, String.class)).map(EmailAddress::new),
                row.get(4, Boolean.class),
                row.get(5, Integer.class),
                Optional.ofNullable(row.get(6, Instant.class)));
    }
}
