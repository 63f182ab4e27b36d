package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.ImportRows;
import fr.echeance.application.catalog.Shelves;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class ImportControllerTest {
    private static final String IMPORT = "/backoffice/catalogue/import";
    private static final String CATEGORIES = "/backoffice/catalogue/categories";

    private final EditingFixture fixture = new EditingFixture();
    private final WebFixture web = fixture.web;

    @Test
    void takesBackWhatItGaveAndChangesNothing() throws Exception {
        byte[] file = export();
        web.inside(
                        multipart(IMPORT)
                                .file(new MockMultipartFile("file", file))
                                .param("act", "import"))
                .andExpect(status().isOk());
        assertThat(web.page(ImportPage.class).counts())
                .isEqualTo(new ImportRows.Counts(0, 0, 0, 0, 3));
        assertThat(web.page(ImportPage.class).imported()).isTrue();
    }

    @Test
    void checksFirstAndKeepsTheTextForTheImport() throws Exception {
        String text = new String(export(), StandardCharsets.UTF_8).replace("14,90", "12,90");
        web.inside(multipart(IMPORT).param("rows", text).param("act", "check"))
                .andExpect(status().isOk());
        ImportPage checked = web.page(ImportPage.class);
        assertThat(checked.counts()).isEqualTo(new ImportRows.Counts(0, 1, 0, 1, 2));
        assertThat(checked.imported()).isFalse();
        assertThat(new String(export(), StandardCharsets.UTF_8)).contains("14,90");
        web.inside(multipart(IMPORT).param("rows", checked.rows()).param("act", "import"));
        assertThat(new String(export(), StandardCharsets.UTF_8)).contains("12,90");
    }

    @Test
    void tellsEachErrorWithItsRowAndImportsNothing() throws Exception {
        String text =
                new String(export(), StandardCharsets.UTF_8)
                        .replace("14,90", "cher")
                        .replace("8,50", "-1");
        web.inside(multipart(IMPORT).param("rows", text).param("act", "import"))
                .andExpect(status().isUnprocessableContent());
        assertThat(web.page(ImportPage.class).faults())
                .extracting(ImportPage.Fault::column, ImportPage.Fault::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("price", "money"),
                        org.assertj.core.api.Assertions.tuple("price", "money"));
    }

    @Test
    void saysThatAFileIsNotUtf8AndThatThereIsNone() throws Exception {
        byte[] latin = "slug;Été".getBytes(StandardCharsets.ISO_8859_1);
        web.inside(multipart(IMPORT).file(new MockMultipartFile("file", latin)))
                .andExpect(status().isBadRequest());
        assertThat(web.page(ImportPage.class).file().rule()).isEqualTo("not-utf-8");
        web.inside(multipart(IMPORT)).andExpect(status().isBadRequest());
        assertThat(web.page(ImportPage.class).file().rule()).isEqualTo("required");
    }

    @Test
    void addsOrdersAndRemovesCategories() throws Exception {
        Map<String, String> form =
                Map.of(
                        "slug",
                        "vide",
                        "nameFr",
                        "Vide",
                        "nameEn",
                        "Empty",
                        "introFr",
                        "Rien.",
                        "introEn",
                        "Nothing.");
        var add = post(CATEGORIES);
        form.forEach(add::param);
        web.inside(add).andExpect(redirectedUrl(CATEGORIES + "?notice=saved"));
        web.inside(post(CATEGORIES + "/vide/up").param("above", "papier"))
                .andExpect(redirectedUrl(CATEGORIES));
        web.inside(post(CATEGORIES + "/vide/up").param("above", "papier"));
        assertThat(fixture.shop.editing.shelves())
                .extracting(Shelves.Shelf::slug)
                .containsExactly(
                        new Slug("sabliers"),
                        new Slug("epicerie"),
                        new Slug("vide"),
                        new Slug("papier"));
        web.inside(post(CATEGORIES + "/papier/remove"))
                .andExpect(redirectedUrl(CATEGORIES + "?notice=shelf_not_empty"));
        web.inside(post(CATEGORIES + "/vide/remove"))
                .andExpect(redirectedUrl(CATEGORIES + "?notice=removed_shelf"));
        var late = post(CATEGORIES + "/papier").param("version", "9");
        form.forEach((name, value) -> late.param(name, value));
        web.inside(late).andExpect(status().isConflict());
        assertThat(web.page(CategoriesPage.class).differences()).hasSize(4);
    }

    private byte[] export() throws Exception {
        return web.inside(get("/backoffice/catalogue/export.csv"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"catalogue.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
