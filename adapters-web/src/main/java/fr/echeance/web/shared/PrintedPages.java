package fr.echeance.web.shared;

import fr.echeance.application.shared.Printing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Answers pages as documents to file. Their templates are XHTML with a style of their own. */
@Component
public final class PrintedPages {
    private final Function<Page, byte[]> printer;

    @Autowired
    PrintedPages(PageConverter pages, Printing printing) {
        this(page -> printing.pdf(new String(pages.render(page), StandardCharsets.UTF_8)));
    }

    PrintedPages(Function<Page, byte[]> printer) {
        this.printer = printer;
    }

    /** @param file its name, without the ending */
    public ResponseEntity<byte[]> answer(Page page, String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(headers ->
                        headers.setContentDisposition(
                                ContentDisposition.attachment().filename(file + ".pdf").build()))
                .body(printer.apply(page));
    }
}
