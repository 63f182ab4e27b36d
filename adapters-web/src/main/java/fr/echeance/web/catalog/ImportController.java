package fr.echeance.web.catalog;

import fr.echeance.application.catalog.ExportCatalogue;
import fr.echeance.application.catalog.ImportRows;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Csv;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;

/**
 * The catalogue in and out as a file. An import answers with its result and no redirection: loaded again, it changes nothing.
 */
@RestController
class ImportController {
    private static final String IMPORT = "/backoffice/catalogue/import";
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final int SHOWN = 200;

    /** A longer text does not go back into the page; its file is sent again. */
    private static final int LONGEST = 200_000;

    private final ImportRows importRows;
    private final ExportCatalogue exportCatalogue;

    ImportController(ImportRows importRows, ExportCatalogue exportCatalogue) {
        this.importRows = importRows;
        this.exportCatalogue = exportCatalogue;
    }

    @GetMapping("/backoffice/catalogue/export.csv")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalogue.csv\"")
                .body(CatalogueFile.write(exportCatalogue.handle()));
    }

    @GetMapping(IMPORT)
    ImportPage show(Shell shell) {
        return page(shell, "", List.of(), null, false);
    }

    /**
     * @param rows the text itself, when no file is sent
     * @param act {@code import} writes, everything else only checks
     */
    @PostMapping(path = IMPORT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportPage> read(
            Shell shell,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String act,
            @RequestPart(required = false) @Nullable MultipartFile file)
            throws IOException {
        String text = rows;
        try {
            if (file != null && !file.isEmpty()) text = Csv.decode(file.getBytes());
            if (text.isBlank()) throw new InvalidValue("file", "required");
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(
                            new ImportPage(
                                    shell,
                                    Field.empty("file").broken(invalid.rule()),
                                    rows,
                                    List.of(),
                                    0,
                                    null,
                                    false));
        }
        CatalogueFile.Read read = CatalogueFile.read(text);
        if (!read.faults().isEmpty()) return refused(shell, text, read.faults());
        return switch (importRows.handle(
                new ImportRows.Command(read.rows(), !act.equals("import")))) {
            case ImportRows.Outcome.Imported(var counts) ->
                    ResponseEntity.ok(page(shell, "", List.of(), counts, true));
            case ImportRows.Outcome.WouldImport(var counts) ->
                    ResponseEntity.ok(page(shell, text, List.of(), counts, false));
            case ImportRows.Outcome.Refused(var faults) -> refused(shell, text, faults);
        };
    }

    private static ResponseEntity<ImportPage> refused(
            Shell shell, String text, List<ImportRows.Fault> faults) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(page(shell, text, faults, null, false));
    }

    private static ImportPage page(
            Shell shell,
            String text,
            List<ImportRows.Fault> faults,
            ImportRows.@Nullable Counts counts,
            boolean imported) {
        return new ImportPage(
                shell,
                Field.empty("file"),
                text.length() > LONGEST ? "" : text,
                faults.stream()
                        .limit(SHOWN)
                        .map(fault ->
                                new ImportPage.Fault(
                                        fault.row(),
                                        CatalogueFile.heading(fault.column()),
                                        fault.rule()))
                        .toList(),
                Math.max(0, faults.size() - SHOWN),
                counts,
                imported);
    }
}
