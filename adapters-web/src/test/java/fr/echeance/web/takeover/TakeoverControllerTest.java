package fr.echeance.web.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.takeover.CancelTakeover;
import fr.echeance.application.takeover.DiscardExport;
import fr.echeance.application.takeover.InMemoryExports;
import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.PreviewTakeover;
import fr.echeance.application.takeover.ResumeTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.application.takeover.TakeoverDesk;
import fr.echeance.application.takeover.UploadExport;
import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The room in which a former shop is taken over, from the files to the report. */
class TakeoverControllerTest {
    private static final String ROOM = "/backoffice/takeovers";
    private static final String CUSTOMERS =
            "CustomerKey,LastName,BirthDate,=Formula\n1,MINUIT,4/8/1966,x\n2,MIDI,,x\n";
    private static final String SALES =
            "OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n"
                    + "6/13/2017,SO1,1,1,9.99\nnever,SO2,1,1,9.99\n";

    private final TakeoverDesk desk =
            new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());
    private final WebFixture web =
            new WebFixture(
                    false,
                    desk.processing(),
                    desk.takeovers,
                    desk.exports,
                    new fr.echeance.application.shared.SequentialIds(),
                    TakeoverDesk.TAKEOVER_KEY,
                    ListTakeovers.class,
                    UploadExport.class,
                    StartTakeover.class,
                    PreviewTakeover.class,
                    CancelTakeover.class,
                    ResumeTakeover.class,
                    DiscardExport.class,
                    ViewTakeover.class,
                    TakeoversController.class,
                    TakeoverController.class);

    @Test
    void takesTheFilesAndProposesAMapping() throws Exception {
        String address = uploaded();
        web.inside(get(address)).andExpect(status().isOk());
        TakeoverPage page = web.page(TakeoverPage.class);
        assertThat(page.stage()).isEqualTo("uploaded");
        assertThat(page.mapping()).contains("days = month first", "sales.delivered = OrderDate");
        assertThat(page.files()).containsExactly("customers", "sales");
        assertThat(page.refresh()).isNull();
        assertThat(page.report()).isNull();
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        upload("sales", "PK\u0003\u0004\0\0").andExpect(status().isBadRequest());
        assertThat(web.page(TakeoversPage.class).problem()).isEqualTo("no_text");
        upload("sales", "1,aurore@example.com\n").andExpect(status().isBadRequest());
        assertThat(web.page(TakeoversPage.class).problem()).isEqualTo("no_header");
        upload("invoices", "a,b\n1,2\n").andExpect(status().isBadRequest());
        assertThat(web.page(TakeoversPage.class).problem()).isEqualTo("choice");
        web.inside(post(ROOM).contentType("multipart/form-data; boundary=x").content("--x--"))
                .andExpect(status().isBadRequest());
        assertThat(web.page(TakeoversPage.class).problem()).isEqualTo("empty");
    }

    @Test
    void showsADryRunBeforeAnythingIsWritten() throws Exception {
        String address = uploaded();
        web.inside(post(address + "/preview").param("mapping", mapping(address)))
                .andExpect(status().isOk());
        TakeoverPage page = web.page(TakeoverPage.class);
        assertThat(page.dryRun()).isTrue();
        ShownReport report = Objects.requireNonNull(page.report());
        assertThat(report.headline()).startsWith("Aucune des 2 personnes");
        assertThat(report.judged()).endsWith("22 novembre 2026.");
        assertThat(report.refused())
                .extracting(ShownReport.Refused::column)
                .containsExactly("BirthDate");
        assertThat(report.bad()).isEqualTo(1);
        assertThat(desk.entries.archived()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithAMapping() throws Exception {
        String address = uploaded();
        for (String verb : new String[] {"/preview", "/start"}) {
            web.inside(post(address + verb).param("mapping", "sales.price"))
                    .andExpect(status().isBadRequest());
            assertThat(web.page(TakeoverPage.class).rule()).contains("champ = colonne");
            web.inside(post(address + verb).param("mapping", "sales.order = Nowhere"))
                    .andExpect(status().isUnprocessableContent());
            assertThat(web.page(TakeoverPage.class).problems())
                    .contains(new TakeoverPage.Problem("unknown_column", "Nowhere"));
            assertThat(web.page(TakeoverPage.class).mapping()).isEqualTo("sales.order = Nowhere");
        }
    }

    @Test
    void startsStopsGoesOnAndReports() throws Exception {
        String address = uploaded();
        String mapping = mapping(address);
        web.inside(post(address + "/start").param("mapping", mapping))
                .andExpect(redirectedUrl(address + "?notice=started"));
        web.inside(get(address + "?notice=started"));
        assertThat(web.page(TakeoverPage.class).refresh()).isEqualTo(2);
        web.inside(post(address + "/cancel"))
                .andExpect(redirectedUrl(address + "?notice=cancelled"));
        web.inside(post(address + "/cancel"))
                .andExpect(redirectedUrl(address + "?notice=not_waiting"));
        web.inside(post(address + "/resume")).andExpect(redirectedUrl(address + "?notice=resumed"));
        desk.running().handle(UUID.fromString(address.substring(ROOM.length() + 1)));
        web.inside(get(address));
        ShownReport report = Objects.requireNonNull(web.page(TakeoverPage.class).report());
        assertThat(report.lines())
                .extracting(ShownReport.Line::verdict)
                .containsExactly("overdue", "overdue", "undated", "archive_until");
        assertThat(report.rows()).hasSize(1);
        web.inside(get(ROOM)).andExpect(status().isOk());
        assertThat(web.page(TakeoversPage.class).rows())
                .extracting(TakeoversPage.Row::stage, TakeoversPage.Row::people)
                .containsExactly(tuple("finished", 2L));
        String again = uploaded();
        web.inside(get(again));
        assertThat(web.page(TakeoverPage.class).taken()).isEqualTo("former-shop");
        web.inside(post(again + "/start").param("mapping", mapping))
                .andExpect(redirectedUrl(address + "?notice=already_done"));
    }

    @Test
    void deletesTheFilesBeforeTheirTime() throws Exception {
        String address = uploaded();
        web.inside(post(address + "/discard"))
                .andExpect(redirectedUrl(address + "?notice=discarded"));
        web.inside(get(address));
        assertThat(web.page(TakeoverPage.class).files()).isEmpty();
        assertThat(web.page(TakeoverPage.class).stage()).isEqualTo("discarded");
        assertThat(web.page(TakeoverPage.class).report()).as("nothing was judged").isNull();
        web.inside(post(address + "/resume"))
                .andExpect(redirectedUrl(address + "?notice=not_waiting"));
    }

    /** A name of a column comes from the export: a spreadsheet must not run it. */
    @Test
    void handsOutTheReportWithoutFormulasAndOnPaper() throws Exception {
        String address = uploaded();
        web.inside(post(address + "/start").param("mapping", mapping(address)));
        desk.running().handle(UUID.fromString(address.substring(ROOM.length() + 1)));
        String file =
                web.inside(get(address + "/report.csv"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file)
                .contains("Aucune des 2 personnes", "customers.=Formula", "BirthDate")
                .contains("Jugé selon les règles du 22 novembre 2026", "sales.date = OrderDate")
                .doesNotContain("MINUIT", "1966")
                .doesNotContainPattern("(^|;|\\n)[=+@-]");
        web.inside(get(address + "/report.pdf"))
                .andExpect(content().contentType("application/pdf"));
        assertThat(web.page(PrintedReportPage.class).report().lines()).hasSize(4);
    }

    @Test
    void tellsProgramsHowFarItHasCome() throws Exception {
        String address = uploaded();
        web.inside(get(address + "/mapping.txt")).andExpect(content().string(mapping(address)));
        web.inside(get(address + "/progress.json"))
                .andExpect(content().json("{\"stage\": \"uploaded\", \"percent\": 0}"));
    }

    @Test
    void sheetsOfWhatNobodyBeganAreNotFound() throws Exception {
        String address = uploaded();
        for (String sheet : new String[] {"/report.csv", "/report.pdf"})
            web.inside(get(address + sheet)).andExpect(status().isNotFound());
    }

    /** A day that is no date is told by itself, and one that is stays in its field. */
    @Test
    void keepsTheDayOfTheDryRun() throws Exception {
        String address = uploaded();
        String mapping = mapping(address);
        web.inside(
                        post(address + "/preview")
                                .param("mapping", mapping)
                                .param("today", "2040-01-01"))
                .andExpect(status().isOk());
        assertThat(web.page(TakeoverPage.class).today()).isEqualTo("2040-01-01");
        web.inside(post(address + "/preview").param("mapping", mapping).param("today", "soon"))
                .andExpect(status().isBadRequest());
        assertThat(web.page(TakeoverPage.class).rule()).contains("pas une date");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        web.inside(get(ROOM + "/" + new UUID(9, 9))).andExpect(status().isNotFound());
        web.inside(get(ROOM + "/zz")).andExpect(status().isNotFound());
    }

    private String mapping(String address) {
        web.inside(get(address));
        return web.page(TakeoverPage.class).mapping();
    }

    private String uploaded() throws Exception {
        return String.valueOf(
                upload("customers", CUSTOMERS, "sales", SALES)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
    }

    private ResultActions upload(String... files) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < files.length; i += 2)
            body.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(files[i])
                    .append("\"; filename=\"f.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                    .append(files[i + 1])
                    .append("\r\n");
        body.append("--x--\r\n");
        return web.inside(
                post(ROOM)
                        .contentType("multipart/form-data; boundary=x")
                        .content(body.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
