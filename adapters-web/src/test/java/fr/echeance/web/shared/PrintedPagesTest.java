package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.web.takeover.PrintedReportPage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** What is printed must be well-formed: a printer forgives less than a browser. */
class PrintedPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportOfATakeoverIsXhtml(Language language) throws Exception {
        Shell shell = new Shell(language, "/", 0, true, List.of(), "Midi");
        var page =
                new PrintedReportPage(
                        shell,
                        "finished",
                        "ab".repeat(32),
                        Instant.parse("2026-11-22T09:00:00Z"),
                        Instant.parse("2026-11-22T09:01:00Z"),
                        "sales.date = OrderDate\n",
                        SampleTakeoverPages.REPORT);
        Document read =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(new PageConverter().render(page)));
        assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
        assertThat(read.getElementsByTagName("tr").getLength()).isGreaterThan(3);
    }
}
