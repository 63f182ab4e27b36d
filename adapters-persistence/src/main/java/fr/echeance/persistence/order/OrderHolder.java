package fr.echeance.persistence.order;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * Of an order whose archive ends, the articles stay as totals without order or time; its contact
 * and its terms simply go.
 */
@Component
final class OrderHolder extends TableHolder {
    OrderHolder(DSLContext db) {
        super(db, Set.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.TERMS_ACCEPTANCE));
    }

    @Override
    protected String farewell(RecordKind kind) {
        if (kind != RecordKind.ORDER) return "";
        // Sorted by article, so that two sweeps never wait for each other in a circle.
        return """
        ,
        told AS (
            INSERT INTO catalog.sold_total AS t (sku, pieces, gross_cents)
            SELECT line ->> 'sku', sum((line ->> 'quantity')::bigint),
                sum((line ->> 'quantity')::bigint * (line ->> 'cents')::bigint)
            FROM ended, jsonb_array_elements(ended.lines) line
            WHERE ended.confirmed_at IS NOT NULL AND ended.state <> 'CANCELLED'
            GROUP BY line ->> 'sku' ORDER BY line ->> 'sku'
            ON CONFLICT (sku) DO UPDATE
                SET pieces = t.pieces + excluded.pieces, gross_cents = t.gross_cents + excluded.gross_cents)\
        """;
    }

    /** Which member of staff acted is no business of the buyer's. */
    @Override
    protected String redaction(RecordKind kind) {
        return kind == RecordKind.ORDER
                ? " || jsonb_build_object('acts', (SELECT coalesce(jsonb_agg(a - 'actor'), '[]')"
                        + " FROM jsonb_array_elements(t.acts) a))"
                : "";
    }
}
