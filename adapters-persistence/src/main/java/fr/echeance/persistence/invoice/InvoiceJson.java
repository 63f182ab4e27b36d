package fr.echeance.persistence.invoice;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.shared.Money;

import org.jooq.JSONB;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** The json columns of an invoice; their keys are classified in the migration, which refuses others. */
final class InvoiceJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InvoiceJson() {}

    private record LineJson(String sku, String title, int quantity, long cents, int vat) {}

    private record VatJson(int rate, long net, long vat, long gross) {}

    static JSONB lines(List<Invoice.Line> lines) {
        return json(
                lines.stream()
                        .map(l ->
                                new LineJson(
                                        l.sku(),
                                        l.title(),
                                        l.quantity(),
                                        l.unitPrice().cents(),
                                        l.rate().basisPoints()))
                        .toList());
    }

    static List<Invoice.Line> lines(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<List<LineJson>>() {}).stream()
                .map(l ->
                        new Invoice.Line(
                                l.sku(),
                                l.title(),
                                l.quantity(),
                                new Money(l.cents()),
                                new VatRate(l.vat())))
                .toList();
    }

    static JSONB vat(List<VatSum> vat) {
        return json(
                vat.stream()
                        .map(v ->
                                new VatJson(
                                        v.rate().basisPoints(),
                                        v.net().cents(),
                                        v.tax().cents(),
                                        v.gross().cents()))
                        .toList());
    }

    static List<VatSum> vat(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<List<VatJson>>() {}).stream()
                .map(v ->
                        new VatSum(
                                new VatRate(v.rate()),
                                new Money(v.net()),
                                new Money(v.vat()),
                                new Money(v.gross())))
                .toList();
    }

    static JSONB mentions(Map<String, String> mentions) {
        return json(mentions);
    }

    static Map<String, String> mentions(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<>() {});
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
