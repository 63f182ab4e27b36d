package fr.echeance.persistence.invoice;

import static fr.echeance.persistence.schema.shop.Tables.INVOICE;

import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads an invoice from the live table or, where it stands whole and unchanged, from the archive. */
enum InvoiceRow {
    LIVE(INVOICE),
    ARCHIVED(fr.echeance.persistence.schema.archive.Tables.INVOICE);

    /** The fields of the live table; the archive has them under the same names. */
    private static final List<Field<?>> FIELDS =
            List.of(
                    INVOICE.ID,
                    INVOICE.ORDER_ID,
                    INVOICE.NUMBER,
                    INVOICE.ISSUED_ON,
                    INVOICE.ORDER_NUMBER,
                    INVOICE.ORDERED_ON,
                    INVOICE.LANGUAGE,
                    INVOICE.SELLER,
                    INVOICE.BUYER_NAME,
                    INVOICE.BUYER_STREET,
                    INVOICE.BUYER_EXTRA,
                    INVOICE.BUYER_POSTCODE,
                    INVOICE.BUYER_CITY,
                    INVOICE.BUYER_COUNTRY,
                    INVOICE.LINES,
                    INVOICE.VAT);

    private final Table<?> table;

    InvoiceRow(Table<?> table) {
        this.table = table;
    }

    Optional<Invoice> select(DSLContext db, UUID order) {
        return db.select(FIELDS.stream().map(this::here).toList())
                .from(table)
                .where(here(INVOICE.ORDER_ID).eq(order))
                .fetchOptional(this::toDomain);
    }

    private Invoice toDomain(Record row) {
        return new Invoice(
                row.get(here(INVOICE.ID)),
                row.get(here(INVOICE.ORDER_ID)),
                row.get(here(INVOICE.NUMBER)),
                row.get(here(INVOICE.ISSUED_ON)),
                row.get(here(INVOICE.ORDER_NUMBER)),
                row.get(here(INVOICE.ORDERED_ON)),
                Language.valueOf(row.get(here(INVOICE.LANGUAGE))),
                InvoiceJson.mentions(row.get(here(INVOICE.SELLER))),
                new PostalAddress(
                        new PersonName(row.get(here(INVOICE.BUYER_NAME))),
                        row.get(here(INVOICE.BUYER_STREET)),
                        Optional.ofNullable(row.get(here(INVOICE.BUYER_EXTRA))),
                        row.get(here(INVOICE.BUYER_POSTCODE)),
                        row.get(here(INVOICE.BUYER_CITY)),
                        row.get(here(INVOICE.BUYER_COUNTRY))),
                InvoiceJson.lines(row.get(here(INVOICE.LINES))),
                InvoiceJson.vat(row.get(here(INVOICE.VAT))));
    }

    private <T> Field<T> here(Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }
}
