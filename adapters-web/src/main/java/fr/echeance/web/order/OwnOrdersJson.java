package fr.echeance.web.order;

import fr.echeance.application.order.OrderBook;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

@Schema(name = "OwnOrders")
record OwnOrdersJson(
        List<Item> items,
        @Schema(description = "Cursor of what comes next; absent at the end")
                @Nullable String next) {
    static OwnOrdersJson of(OrderBook.Page page, Function<OrderBook.Place, String> cursor) {
        return new OwnOrdersJson(
                page.rows().stream().map(Item::of).toList(),
                page.more() ? cursor.apply(page.rows().getLast().place()) : null);
    }

    @Schema(name = "OwnOrderItem")
    record Item(String number, String state, Instant placedAt, JsonMoney total) {
        static Item of(OrderBook.Row row) {
            return new Item(
                    row.number().value(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.placedAt(),
                    JsonMoney.of(row.total()));
        }
    }
}
