package fr.echeance.web.catalog;

import static fr.echeance.web.catalog.EditingFixture.HOURGLASS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Typed;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

class ProductSheetControllerTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>";
    private static final String MOVE = "018f2b1c-9a3e-4c4d-8e5f-0123456789ab";

    private final EditingFixture fixture = new EditingFixture();
    private final WebFixture web = fixture.web;

    @Test
    void changesTheWordsAndKeepsWhatTheLaterOneTyped() throws Exception {
        Map<String, String> form = form();
        form.put("nameFr", "Sablier neuf");
        send(HOURGLASS, form)
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(HOURGLASS + "?notice=saved"));
        form.put("nameFr", "Sablier vieux");
        send(HOURGLASS, form).andExpect(status().isConflict());
        ProductSheetPage page = web.page(ProductSheetPage.class);
        assertThat(page.differences())
                .containsExactly(new Typed.Difference("nameFr", "Sablier vieux", "Sablier neuf"));
        assertThat(page.form().value("nameFr")).isEqualTo("Sablier vieux");
        assertThat(sheet().content().name().fr()).isEqualTo("Sablier neuf");
        form.put("version", String.valueOf(page.version()));
        send(HOURGLASS, form).andExpect(status().isSeeOther());
        assertThat(sheet().content().name().fr()).isEqualTo("Sablier vieux");
    }

    @ParameterizedTest
    @CsvSource({
        "nameFr, '', required",
        "nameFr, \u202e, control-character",
        "maker, x\u0007x, control-character",
        "category, nulle-part, choice",
        "vat, <script>, choice",
        "withdrawal, '', required"
    })
    void marksTheFieldAndChangesNothing(String field, String value, String rule) throws Exception {
        Map<String, String> form = form();
        form.put(field, value);
        Sheet before = sheet();
        send(HOURGLASS, form).andExpect(status().isBadRequest());
        assertThat(web.page(ProductSheetPage.class).form().rules()).containsEntry(field, rule);
        assertThat(sheet()).isEqualTo(before);
    }

    @Test
    void beginsADraft() throws Exception {
        Map<String, String> form = form();
        form.put("slug", "cadran-solaire");
        send("/backoffice/catalogue/products", form)
                .andExpect(
                        redirectedUrl(
                                "/backoffice/catalogue/products/cadran-solaire?notice=saved"));
        send("/backoffice/catalogue/products", form).andExpect(status().isBadRequest());
        ProductSheetPage page = web.page(ProductSheetPage.class);
        assertThat(page.form().rules()).isEqualTo(Map.of("slug", "taken"));
        assertThat(page.isNew()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backoffice/catalogue/products/nix",
                "/backoffice/catalogue/products/%3Cscript%3E",
                HOURGLASS + "/articles/NIX-1",
                HOURGLASS + "/articles/CONF-ABR",
                "/backoffice/catalogue/categories/nix"
            })
    void knowsNothingElse(String address) throws Exception {
        web.inside(get(java.net.URI.create(address))).andExpect(status().isNotFound());
        web.inside(post(java.net.URI.create(address))).andExpect(status().isNotFound());
    }

    @Test
    void showsAnotherPictureCleanedAndHarmless() throws Exception {
        String dirty = SVG.replace("<circle", "<script>zz()</script><circle onclick='zz()'");
        picture(dirty, sheet().version())
                .andExpect(redirectedUrl(HOURGLASS + "?notice=picture_cleaned"));
        String name = sheet().picture().orElseThrow();
        assertThat(name).matches("[0-9a-f]{32}\\.svg");
        web.perform(get("/pictures/" + name))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(
                        header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.not(
                                                org.hamcrest.Matchers.containsString("zz"))));
        picture(SVG, 0).andExpect(redirectedUrl(HOURGLASS + "?notice=picture_set"));
        picture(SVG.replace("4", "5"), 0).andExpect(status().isConflict());
        picture("zz", sheet().version()).andExpect(status().isBadRequest());
        assertThat(web.page(ProductSheetPage.class).pictureRule()).isEqualTo("picture-kind");
        assertThat(sheet().picture()).contains(name);
    }

    @Test
    void takesAPictureAsAFileAlone() throws Exception {
        web.inside(
                        post(HOURGLASS + "/picture")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        web.inside(multipart(HOURGLASS + "/picture").param("version", "1"))
                .andExpect(status().isBadRequest());
        assertThat(web.page(ProductSheetPage.class).pictureRule()).isEqualTo("required");
    }

    @Test
    void setsAPriceOnceAndTellsTheLaterOne() throws Exception {
        String small = HOURGLASS + "/articles/SAB-3";
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "version",
                                "1",
                                "labelFr",
                                "3 minutes",
                                "labelEn",
                                "3 minutes",
                                "weightGrams",
                                "200",
                                "price",
                                "9,90"));
        send(small, form).andExpect(redirectedUrl(small + "?notice=saved"));
        assertThat(sheet().articles().getFirst().price()).isEqualTo(new Money(990));
        form.put("price", "8.90");
        send(small, form).andExpect(status().isConflict());
        assertThat(web.page(ArticlePage.class).differences())
                .containsExactly(new Typed.Difference("price", "8.90", "9,90"));
        form.put("price", "gratis");
        send(small, form).andExpect(status().isBadRequest());
        form.put("article", "SAB-99");
        form.put("price", "99");
        send(HOURGLASS + "/articles", form).andExpect(redirectedUrl(HOURGLASS + "?notice=saved"));
        send(HOURGLASS + "/articles", form).andExpect(status().isBadRequest());
        assertThat(web.page(ArticlePage.class).form().rules())
                .isEqualTo(Map.of("article", "taken"));
    }

    @Test
    void notesAMoveOnceAndRefusesAnImpossibleOne() throws Exception {
        String stock = HOURGLASS + "/articles/SAB-3/stock";
        Map<String, String> form =
                new HashMap<>(Map.of("move", MOVE, "reason", "damaged", "pieces", "3"));
        for (int twice = 0; twice < 2; twice++)
            send(stock, form).andExpect(redirectedUrl(HOURGLASS + "/articles/SAB-3?notice=moved"));
        assertThat(sheet().articles().getFirst().onHand()).isEqualTo(7);
        form.put("move", MOVE.replace('0', '1'));
        form.put("pieces", "8");
        send(stock, form).andExpect(status().isBadRequest());
        assertThat(web.page(ArticlePage.class).moving().rules())
                .isEqualTo(Map.of("pieces", "impossible-stock"));
        for (String pieces : new String[] {"-1", "1.5", "1e3", "99999999", ""}) {
            form.put("pieces", pieces);
            send(stock, form).andExpect(status().isBadRequest());
        }
        form.put("pieces", "1");
        form.put("move", "zz");
        send(stock, form).andExpect(status().isBadRequest());
        form.put("reason", "because");
        form.put("move", MOVE);
        send(stock, form).andExpect(status().isBadRequest());
    }

    private ResultActions picture(String bytes, int version) {
        return web.inside(
                multipart(HOURGLASS + "/picture")
                        .file(
                                new org.springframework.mock.web.MockMultipartFile(
                                        "picture",
                                        "../../zz.exe",
                                        "application/zz",
                                        bytes.getBytes(StandardCharsets.UTF_8)))
                        .param("version", String.valueOf(version)));
    }

    private ResultActions send(String address, Map<String, String> form) {
        var request = post(address);
        form.forEach(request::param);
        return web.inside(request);
    }

    private Sheet sheet() {
        return fixture.shop.editing.find(SampleCatalog.HOURGLASS).orElseThrow();
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>(Sheets.typed(sheet()));
        form.put("version", String.valueOf(sheet().version()));
        return form;
    }
}
