package fr.echeance.web.privacy;

import static fr.echeance.web.privacy.MyDataWeb.BASE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import fr.echeance.application.privacy.MyDataFixture;
import fr.echeance.web.shared.Cookies;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class GuestDataControllerTest {
    private static final String AURORE = MyDataFixture.AURORE.value();

    private final MyDataWeb my = new MyDataWeb();

    @Test
    void showsWhatIsKeptAndUntilWhen() throws Exception {
        my.look("/kept", my.inside(AURORE)).andExpect(status().isOk());
        MyDataPage page = my.web.page(MyDataPage.class);
        assertThat(page.kinds())
                .extracting(MyDataPage.Kind::name)
                .containsExactly("Commande", "Coordonnées de la commande", "Facture");
        MyDataPage.Kind contact = page.kinds().get(1);
        assertThat(contact.records()).hasSize(2);
        assertThat(contact.records().getFirst().mark().lastDay()).isEqualTo("2033-02-02");
        assertThat(contact.recipients()).isEqualTo("Le transporteur (nom et adresse)");
        assertThat(contact.fields()).contains("adresse électronique");
        assertThat(page.cookies())
                .extracting(Cookies.Told::name)
                .containsExactly(
                        "session",
                        "language",
                        "cart",
                        "cart_size",
                        "orders",
                        "my_data",
                        "trackers",
                        "visitor");
    }

    /** By the schema that everybody can read. Seen red with a record without its deadline. */
    @Test
    void handsOutWhatTheSchemaSays() throws Exception {
        String json =
                my.look("/export.json", my.inside(AURORE))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("application/json"))
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                "attachment; filename=\"my-data.json\""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                my.look("/schema.json")
                                        .andExpect(status().isOk())
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"kind\" : \"order_contact\"", "a@example.com");
        assertThat(schema.validate(json.replace("keptUntil", "kept"), InputFormat.JSON))
                .as("the schema can fail")
                .isNotEmpty();
    }

    @Test
    void showsTheCopyToRead() throws Exception {
        my.look("/export", my.inside(AURORE)).andExpect(status().isOk());
        MyDataExportPage page = my.web.page(MyDataExportPage.class);
        assertThat(page.at()).isEqualTo(my.shop.clock.now());
        assertThat(page.kinds().get(1).records().getFirst().values())
                .contains(
                        new MyDataExportPage.Value(
                                "adresse électronique", List.of("a@example.com")))
                .noneMatch(value -> value.name().equals("votre note"));
    }

    @Test
    void previewsAsksAndUndoes() throws Exception {
        Cookie inside = my.inside(AURORE);
        my.look("/erasure", inside).andExpect(status().isOk());
        ErasurePage preview = my.web.page(ErasurePage.class);
        assertThat(preview.preview())
                .extracting(ErasurePage.Fate::name)
                .containsExactly("goes", "archived", "stays");
        assertThat(preview.runsAt()).isNull();

        my.press("/erasure", inside, "receiptTo", AURORE)
                .andExpect(redirectedUrl(BASE + "/erasure?notice=erasure_asked"));
        my.look("/erasure", inside);
        ErasurePage waiting = my.web.page(ErasurePage.class);
        assertThat(waiting.runsAt()).isEqualTo(my.shop.clock.now().plus(Duration.ofDays(7)));
        my.press("/erasure", inside, "receiptTo", AURORE)
                .andExpect(redirectedUrl(BASE + "/erasure?notice=erasure_asked_already"));

        my.press("/erasure/undo", inside)
                .andExpect(redirectedUrl(BASE + "/erasure?notice=erasure_undone"));
        my.press("/erasure/undo", inside)
                .andExpect(redirectedUrl(BASE + "/erasure?notice=erasure_too_late"));
    }

    @Test
    void printsInTheReceiptWhatThePreviewPrinted() throws Exception {
        my.press("/erasure", my.inside(AURORE), "receiptTo", AURORE);
        my.shop.clock.wind(Duration.ofDays(7));
        Cookie later = my.inside(AURORE);
        my.look("/erasure", later);
        List<ErasurePage.Fate> preview = my.web.page(ErasurePage.class).preview();
        my.shop.runErasures.handle(10);
        my.look("/erasure", later);
        ErasurePage.Receipt receipt =
                Objects.requireNonNull(my.web.page(ErasurePage.class).receipt());
        assertThat(receipt.fates()).isEqualTo(preview);
        assertThat(receipt.following()).isTrue();
        assertThat(receipt.entries()).hasSize(2).allMatch(entry -> entry.startsWith("Entrée n°"));
    }

    @Test
    void takesTheReceiptToNoAddressOfAnother() throws Exception {
        Cookie inside = my.inside(AURORE);
        my.press("/erasure", inside, "receiptTo", MyDataFixture.BASILE.value())
                .andExpect(status().isBadRequest());
        assertThat(my.web.page(ErasurePage.class).email().rule()).isEqualTo("another-address");
        my.press("/erasure", inside, "receiptTo", "x").andExpect(status().isBadRequest());
        assertThat(my.web.page(ErasurePage.class).email().rule()).isEqualTo("email");
        assertThat(my.shop.listSubjectRequests.handle(9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kept", "/export", "/export.json", "/erasure"})
    void letsNobodyInWithoutALinkOrWithAForgedCookie(String path) throws Exception {
        my.look(path).andExpect(redirectedUrl(BASE));
        Cookie hers = my.inside(AURORE);
        String his = MyDataFixture.basile().value().toString();
        String forged = his + hers.getValue().substring(36);
        my.look(path, new Cookie("my_data", forged)).andExpect(redirectedUrl(BASE));
        my.look(path, new Cookie("my_data", his)).andExpect(redirectedUrl(BASE));
        // A cookie that was signed under another name opens nothing here.
        my.look(path, new Cookie("orders", hers.getValue())).andExpect(redirectedUrl(BASE));
    }

    @Test
    void asksNothingForAStranger() throws Exception {
        my.press("/erasure", new Cookie("my_data", "x"), "receiptTo", AURORE)
                .andExpect(redirectedUrl(BASE));
        my.press("/erasure/undo", new Cookie("my_data", "x")).andExpect(redirectedUrl(BASE));
        assertThat(my.shop.listSubjectRequests.handle(9)).isEmpty();
    }

    @Test
    void tellsWhoWatchesOnlyDates() throws Exception {
        my.press("/erasure", my.inside(AURORE), "receiptTo", AURORE);
        my.shop.clock.wind(Duration.ofDays(31));
        my.web.inside(get("/backoffice/privacy/requests")).andExpect(status().isOk());
        SubjectRequestsPage page = my.web.page(SubjectRequestsPage.class);
        assertThat(page.open()).isEqualTo(1);
        assertThat(page.late()).isEqualTo(1);
        assertThat(page.rows().getFirst().answerBefore()).isEqualTo("2026-12-23");
        assertThat(page.rows().getFirst().daysLeft()).isEqualTo(-1);
    }
}
