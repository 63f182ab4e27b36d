package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.InvalidValue;

import java.util.Optional;

/** A product and an article as somebody typed them, in a form or in a row of a file: one reading for both. */
final class TypedProduct {
    private static final int NAME = 120;
    private static final int SUMMARY = 300;
    private static final int DESCRIPTION = 4_000;
    private static final int HEAVIEST = 1_000_000;

    private TypedProduct() {}

    /** Empty when a rule is broken: the reading has it then. */
    static Optional<ProductSheets.Content> content(Reading typed) {
        var category = typed.slug("category");
        var name = texts(typed, "name", NAME);
        var summary = texts(typed, "summary", SUMMARY);
        var description = texts(typed, "description", DESCRIPTION);
        var vat = typed.choice("vat", VatCategory.class);
        var maker = typed.line("maker", SUMMARY);
        boolean warned = !(typed.raw("warningFr") + typed.raw("warningEn")).isEmpty();
        Optional<Texts> warning = warned ? texts(typed, "warning", SUMMARY) : Optional.empty();
        var withdrawal = typed.choice("withdrawal", WithdrawalRight.class);
        if (!typed.rules().isEmpty()) return Optional.empty();
        return Optional.of(
                new ProductSheets.Content(
                        category.orElseThrow(),
                        name.orElseThrow(),
                        summary.orElseThrow(),
                        description.orElseThrow(),
                        vat.orElseThrow(),
                        maker.orElseThrow(),
                        warning,
                        withdrawal.orElseThrow()));
    }

    static Optional<Sku> sku(Reading typed) {
        return typed.read(
                "article",
                raw -> {
                    try {
                        return new Sku(raw);
                    } catch (InvalidValue invalid) {
                        throw new InvalidValue("article", "article-number");
                    }
                });
    }

    static Optional<ProductChanges.ArticleContent> article(Reading typed) {
        var label = texts(typed, "label", NAME);
        var weight = typed.whole("weightGrams", 0, HEAVIEST);
        var price = typed.money("price");
        if (label.isEmpty() || weight.isEmpty() || price.isEmpty()) return Optional.empty();
        return Optional.of(
                new ProductChanges.ArticleContent(label.get(), weight.get(), price.get()));
    }

    /** In both languages: the shop speaks them alike. */
    static Optional<Texts> texts(Reading typed, String field, int max) {
        var french = typed.lines(field + "Fr", max);
        var english = typed.lines(field + "En", max);
        return french.isPresent() && english.isPresent()
                ? Optional.of(new Texts(french.get(), english.get()))
                : Optional.empty();
    }
}
