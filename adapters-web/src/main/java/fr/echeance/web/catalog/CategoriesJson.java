package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

@Schema(name = "Categories")
record CategoriesJson(List<Category> items) {
    static CategoriesJson of(List<Catalog.Category> categories) {
        return new CategoriesJson(
                categories.stream()
                        .map(category ->
                                new Category(
                                        category.slug().value(),
                                        category.name(),
                                        category.intro(),
                                        category.products()))
                        .toList());
    }

    /**
     * @param products how many stand on it
     */
    @Schema(name = "Category")
    record Category(String slug, String name, String intro, int products) {}
}
