package fr.echeance.invoicing.shared;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import fr.echeance.application.shared.Printing;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints with Liberation Sans (SIL Open Font License), which PDFBox brings along, as the font {@code document}. */
@Component
final class PdfPrinting implements Printing {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The font has no narrow one. */
    private static String withWideSpaces(String page) {
        return page.replace('\u202f', '\u00a0');
    }

    @Override
    public byte[] pdf(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "document")
                    .useUriResolver((_, _) -> null)
                    .withHtmlContent(withWideSpaces(page), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page cannot be printed", e);
        }
        return out.toByteArray();
    }
}
