package fr.echeance.web.order;

import fr.echeance.application.order.Quote;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Problem;

import org.springframework.http.HttpStatus;

import java.util.Collection;

/** Why a program's order is not taken. */
final class OrderProblems {
    private OrderProblems() {}

    static InvalidValue noSuchDelivery() {
        return new InvalidValue("method", "choice");
    }

    static Problem notDelivered() {
        return Problem.typed(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not-delivered",
                "the shop does not deliver to that address");
    }

    static Problem outOfStock(Collection<Sku> articles) {
        return Problem.typed(
                        HttpStatus.CONFLICT,
                        "out-of-stock",
                        "of some articles there are too few, or none any more")
                .with("articles", articles.stream().map(Sku::value).sorted().toList());
    }

    static Problem termsChanged(String current) {
        return Problem.typed(
                        HttpStatus.CONFLICT,
                        "terms-changed",
                        "other terms are in force: show them, and have them accepted")
                .with("termsVersion", current);
    }

    /** @param quote what it comes to now, to be shown before the order is sent again */
    static Problem pricesChanged(Quote quote, String terms) {
        return Problem.typed(
                        HttpStatus.CONFLICT,
                        "prices-changed",
                        "the total is not the one that was seen")
                .with("quote", QuoteJson.of(quote, terms));
    }
}
