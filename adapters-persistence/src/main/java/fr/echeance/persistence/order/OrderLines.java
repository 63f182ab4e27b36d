package fr.echeance.persistence.order;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import org.jooq.JSONB;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** The lines of an order as one jsonb column: they are frozen, and read and written together. */
final class OrderLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderLines() {}

    static JSONB write(List<OrderLine> lines) {
        return JSONB.valueOf(JSON.writeValueAsString(lines.stream().map(Line::of).toList()));
    }

    static List<OrderLine> read(JSONB column) {
        return JSON.readValue(column.data(), new TypeReference<List<Line>>() {}).stream()
                .map(Line::toDomain)
                .toList();
    }

    /** A line as it is stored; its keys are classified in the migration. */
    private record Line(
            String sku, String title, int quantity, long cents, int vat, String withdrawal) {
        static Line of(OrderLine line) {
            return new Line(
                    line.sku().value(),
                    line.title(),
                    line.quantity().value(),
                    line.unitPrice().cents(),
                    line.vat().basisPoints(),
                    line.withdrawal().name());
        }

        OrderLine toDomain() {
            return new OrderLine(
                    new Sku(sku),
                    title,
                    new Quantity(quantity),
                    new Money(cents),
                    new VatRate(vat),
                    WithdrawalRight.valueOf(withdrawal));
        }
    }
}
