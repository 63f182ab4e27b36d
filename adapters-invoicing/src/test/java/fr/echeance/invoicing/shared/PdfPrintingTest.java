package fr.echeance.invoicing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class PdfPrintingTest {
    private static final String PAGE =
            """
            <html lang="fr"><head><title>Reprise</title><style>body { font-family: document; }</style></head>
            <body><h1>Reprise à l’échéance : 12 €</h1><img src="%s" alt=""/></body></html>
            """;

    private final PdfPrinting printing = new PdfPrinting();

    @Test
    void printsEveryLetterOfTheLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.pdf(PAGE.formatted("")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Reprise à l’échéance : 12 €");
        }
    }

    @Test
    void bringsItsFontAlong() throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.pdf(PAGE.formatted("")))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames())
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void followsNoAddress() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(printing.pdf(PAGE.formatted("file:///etc/hosts")))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
