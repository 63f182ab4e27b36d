package fr.echeance.application.catalog;

import fr.echeance.application.catalog.ProductSheets.Article;
import fr.echeance.application.catalog.ProductSheets.Content;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What products of a file are not like that already.
 *
 * @param changed new or different
 */
record CatalogueDifference(List<Assortment.Product> changed, ImportRows.Counts counts) {
    static CatalogueDifference between(Map<Slug, Sheet> known, List<Assortment.Product> products) {
        List<Assortment.Product> changed = new ArrayList<>();
        int fresh = 0;
        int articles = 0;
        int prices = 0;
        for (Assortment.Product product : products) {
            Optional<Sheet> sheet = Optional.ofNullable(known.get(product.slug()));
            Map<Sku, Article> before =
                    sheet.map(Sheet::articles).orElse(List.of()).stream()
                            .collect(Collectors.toMap(Article::sku, Function.identity()));
            boolean differs = sheet.map(one -> !isLike(one, product)).orElse(true);
            for (Assortment.Variant variant : product.variants()) {
                Article article = before.get(variant.sku());
                if (article == null) articles++;
                else if (!article.price().equals(variant.price())) prices++;
                differs |= article == null || !isLike(article, variant);
            }
            if (sheet.isEmpty()) fresh++;
            if (differs) changed.add(product);
        }
        return new CatalogueDifference(
                changed,
                new ImportRows.Counts(
                        fresh,
                        changed.size() - fresh,
                        articles,
                        prices,
                        products.size() - changed.size()));
    }

    private static boolean isLike(Sheet sheet, Assortment.Product product) {
        Content content =
                new Content(
                        product.category(),
                        product.name(),
                        product.summary(),
                        product.description(),
                        product.vat(),
                        product.maker(),
                        product.warning(),
                        product.withdrawal());
        return sheet.content().equals(content)
                && sheet.state() == product.state()
                && sheet.picture().equals(product.picture());
    }

    private static boolean isLike(Article article, Assortment.Variant variant) {
        return article.label().equals(variant.label())
                && article.weightGrams() == variant.weightGrams()
                && article.price().equals(variant.price());
    }
}
