package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.ExportPersonalRecords.Export;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Disclosure;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One snapshot, twice: JSON for a program (my-data.schema.json), a page for a reader. */
final class MyDataCopy {
    private static final JsonMapper JSON = JsonMapper.shared();

    private MyDataCopy() {}

    static byte[] json(Export export, String schema) {
        ObjectNode document = JSON.createObjectNode();
        document.put("$schema", schema);
        document.put("at", export.at().toString());
        ArrayNode kinds = document.putArray("kinds");
        for (ExportPersonalRecords.Kind kind : export.kinds()) {
            ObjectNode node = kinds.addObject();
            RecordKind what = kind.kind();
            node.put("kind", what.id());
            wording(node.putObject("name"), new Wording(what.fr(), what.en()));
            ArrayNode purposes = node.putArray("purposes");
            for (Purpose purpose : what.purposes().stream().sorted().toList()) {
                ObjectNode use = purposes.addObject();
                use.put("purpose", purpose.id());
                wording(use.putObject("name"), new Wording(purpose.fr(), purpose.en()));
                use.put("basis", "GDPR art. " + purpose.basis().article());
            }
            Disclosure disclosure = Disclosure.of(what);
            wording(node.putObject("source"), disclosure.source());
            wording(node.putObject("recipients"), disclosure.recipients());
            wording(node.putObject("text"), what.rule().text());
            ArrayNode records = node.putArray("records");
            kind.records().forEach(kept -> record(records.addObject(), kept));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static void record(ObjectNode node, ExportPersonalRecords.Kept kept) {
        node.put("activeUntil", instant(kept.record().deadlines().activeUntil()));
        node.put("keptUntil", instant(kept.record().deadlines().archiveUntil()));
        node.put("archived", kept.record().archived());
        node.put("hidden", kept.record().restrictedSince().isPresent());
        node.put("held", kept.record().held());
        node.set("values", JSON.readTree(kept.json()));
    }

    private static void wording(ObjectNode node, Wording words) {
        node.put("fr", words.fr()).put("en", words.en());
    }

    @org.jspecify.annotations.Nullable
    private static String instant(Deadline deadline) {
        return deadline instanceof Deadline.On(Instant at) ? at.toString() : null;
    }

    static List<MyDataExportPage.Kind> kinds(Shell shell, Export export) {
        return export.kinds().stream()
                .map(kind ->
                        new MyDataExportPage.Kind(
                                Wordings.of(shell, kind.kind()),
                                kind.records().stream().map(kept -> kept(shell, kept)).toList()))
                .toList();
    }

    private static MyDataExportPage.Kept kept(Shell shell, ExportPersonalRecords.Kept kept) {
        List<MyDataExportPage.Value> values = new ArrayList<>();
        JSON.readTree(kept.json())
                .properties()
                .forEach(field -> {
                    List<String> lines = lines(shell, field.getKey(), field.getValue());
                    if (!lines.isEmpty())
                        values.add(new MyDataExportPage.Value(name(shell, field.getKey()), lines));
                });
        LocalDate last = kept.record().deadlines().archiveUntil().lastDay().orElse(null);
        return new MyDataExportPage.Kept(last, kept.record().archived(), values);
    }

    /** What is not there is not shown; a formatted text is shown once, as plain text. */
    private static List<String> lines(Shell shell, String field, JsonNode value) {
        if (value.isNull() || field.equals("html")) return List.of();
        if (value.isArray()) return value.valueStream().map(item -> item(shell, item)).toList();
        return List.of(value.isObject() ? item(shell, value) : scalar(value));
    }

    private static String item(Shell shell, JsonNode item) {
        return item.propertyStream()
                .map(field -> name(shell, field.getKey()) + " " + scalar(field.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String scalar(JsonNode value) {
        return value.isNull() ? "–" : value.asString();
    }

    private static String name(Shell shell, String field) {
        return Wordings.of(shell, FieldNames.of(field));
    }
}
