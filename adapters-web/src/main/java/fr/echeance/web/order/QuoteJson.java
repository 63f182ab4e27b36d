package fr.echeance.web.order;

import fr.echeance.application.order.Quote;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

@Schema(name = "Quote")
record QuoteJson(
        List<JsonLines.Line> lines,
        JsonLines.Delivery shipping,
        JsonMoney goods,
        @Schema(description = "To be paid, with tax") JsonMoney total,
        @Schema(description = "The tax inside the total, by rate") List<JsonLines.Vat> vat,
        @Schema(description = "To be sent back with the order") String termsVersion) {
    static QuoteJson of(Quote quote, String termsVersion) {
        return new QuoteJson(
                JsonLines.of(quote.lines()),
                JsonLines.of(quote.shipping()),
                JsonMoney.of(quote.goods()),
                JsonMoney.of(quote.total()),
                JsonLines.vat(quote.vat()),
                termsVersion);
    }
}
