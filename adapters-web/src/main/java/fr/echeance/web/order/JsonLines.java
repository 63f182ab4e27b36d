package fr.echeance.web.order;

import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.Shipping;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** What is on an order or a quote, as programs read it. */
final class JsonLines {
    private JsonLines() {}

    static List<Line> of(List<OrderLine> lines) {
        return lines.stream()
                .map(line ->
                        new Line(
                                line.sku().value(),
                                line.title(),
                                line.quantity().value(),
                                JsonMoney.of(line.unitPrice()),
                                JsonMoney.of(line.total()),
                                line.vat().basisPoints()))
                .toList();
    }

    static Delivery of(Shipping shipping) {
        return new Delivery(shipping.method(), shipping.name(), JsonMoney.of(shipping.price()));
    }

    static List<Vat> vat(List<VatSum> sums) {
        return sums.stream()
                .map(sum ->
                        new Vat(
                                sum.rate().basisPoints(),
                                JsonMoney.of(sum.net()),
                                JsonMoney.of(sum.tax())))
                .toList();
    }

    @Schema(name = "OrderLine")
    record Line(
            String sku,
            String title,
            int quantity,
            JsonMoney unitPrice,
            JsonMoney total,
            @Schema(description = "VAT in basis points") int vatRate) {}

    @Schema(name = "Delivery")
    record Delivery(String method, String name, JsonMoney price) {}

    @Schema(
            name = "IncludedVat",
            description = "What stands at a rate, without tax, and the tax on it")
    record Vat(
            @Schema(description = "In basis points: 550 is 5.5 %") int rate,
            JsonMoney net,
            JsonMoney tax) {}
}
