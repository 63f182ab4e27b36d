package fr.echeance.web.cart;

import fr.echeance.application.cart.CartView;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.web.shared.JsonMoney;
import fr.echeance.web.shared.JsonStock;
import fr.echeance.web.shared.Picture;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

@Schema(name = "Cart")
record CartJson(
        String id,
        List<Line> lines,
        @Schema(description = "Numbers of articles that are no longer sold: they count for nothing")
                List<String> noLongerSold,
        @Schema(description = "What the lines cost together, with tax") JsonMoney goods,
        int pieces,
        @Schema(description = "Whether it could be ordered as it stands") boolean orderable) {
    static CartJson of(UUID id, CartView view) {
        return new CartJson(
                id.toString(),
                view.lines().stream().map(Line::of).toList(),
                view.gone().stream().map(Sku::value).toList(),
                JsonMoney.of(view.goods()),
                view.pieces(),
                view.orderable());
    }

    @Schema(name = "CartLine")
    record Line(
            String sku,
            @Schema(description = "Slug of its product") String product,
            String title,
            String picture,
            int quantity,
            JsonMoney unitPrice,
            JsonMoney total,
            JsonStock stock,
            @Schema(description = "Whether as many as wanted are there") boolean enough) {
        static Line of(CartView.Line line) {
            return new Line(
                    line.sku().value(),
                    line.product().value(),
                    line.title(),
                    new Picture(line.picture(), line.title()).address(),
                    line.quantity().value(),
                    JsonMoney.of(line.unitPrice()),
                    JsonMoney.of(line.total()),
                    JsonStock.of(line.availability()),
                    line.enough());
        }
    }
}
