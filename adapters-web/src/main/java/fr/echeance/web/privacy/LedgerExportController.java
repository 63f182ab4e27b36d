package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ExportLedger;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands out the sealed ledger line by line, for the verifier of docs/ledger; one that breaks off in the middle does not verify. */
@RestController
class LedgerExportController {
    private final ExportLedger exportLedger;

    LedgerExportController(ExportLedger exportLedger) {
        this.exportLedger = exportLedger;
    }

    @GetMapping(RetentionRoom.ADDRESS + "/ledger.jsonl")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("ledger.jsonl").build().toString());
        OutputStream out = response.getOutputStream();
        exportLedger.handle(line -> write(out, line + "\n"));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
