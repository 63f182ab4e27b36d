package fr.echeance.persistence.invoice;

import static fr.echeance.persistence.schema.catalog.Tables.LEGAL_ENTITY;
import static fr.echeance.persistence.schema.shop.Tables.INVOICE;
import static fr.echeance.persistence.schema.shop.Tables.INVOICE_SERIES;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.invoice.Invoices;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.invoice.InvoiceNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqInvoices implements Invoices {
    private final DSLContext db;

    JooqInvoices(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Invoice> ofOrder(UUID order) {
        return InvoiceRow.LIVE.select(db, order).or(() -> InvoiceRow.ARCHIVED.select(db, order));
    }

    @Override
    public Optional<Buyer> buyer(UUID order) {
        return db.select(
                        ORDER_CONTACT.BILLING_NAME,
                        ORDER_CONTACT.BILLING_STREET,
                        ORDER_CONTACT.BILLING_EXTRA,
                        ORDER_CONTACT.BILLING_POSTCODE,
                        ORDER_CONTACT.BILLING_CITY,
                        ORDER_CONTACT.BILLING_COUNTRY,
                        ORDER_CONTACT.LANGUAGE)
                .from(ORDER_CONTACT)
                .where(ORDER_CONTACT.ORDER_ID.eq(order))
                .fetchOptional(r ->
                        new Buyer(
                                new PostalAddress(
                                        new PersonName(r.value1()),
                                        r.value2(),
                                        Optional.ofNullable(r.value3()),
                                        r.value4(),
                                        r.value5(),
                                        r.value6()),
                                Language.valueOf(r.value7())));
    }

    @Override
    public Seller seller() {
        return db.select(LEGAL_ENTITY.CODE, LEGAL_ENTITY.MENTIONS)
                .from(LEGAL_ENTITY)
                .orderBy(LEGAL_ENTITY.CODE)
                .limit(1)
                .fetchOptional(r -> new Seller(r.value1(), InvoiceJson.mentions(r.value2())))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no legal entity is set: nothing can be invoiced"));
    }

    @Override
    public Turn next(String legalEntity, LocalDate today) {
        String series = String.valueOf(today.getYear());
        return db.insertInto(INVOICE_SERIES)
                .set(INVOICE_SERIES.LEGAL_ENTITY, legalEntity)
                .set(INVOICE_SERIES.SERIES, series)
                .set(INVOICE_SERIES.LAST_NUMBER, 1)
                .set(INVOICE_SERIES.LAST_ISSUED_ON, today)
                .onConflict(INVOICE_SERIES.LEGAL_ENTITY, INVOICE_SERIES.SERIES)
                .doUpdate()
                .set(INVOICE_SERIES.LAST_NUMBER, INVOICE_SERIES.LAST_NUMBER.plus(1))
                .set(
                        INVOICE_SERIES.LAST_ISSUED_ON,
                        greatest(INVOICE_SERIES.LAST_ISSUED_ON, val(today)))
                .returning(INVOICE_SERIES.LAST_NUMBER, INVOICE_SERIES.LAST_ISSUED_ON)
                .fetchSingle(row ->
                        new Turn(
                                new InvoiceNumber(series, row.get(INVOICE_SERIES.LAST_NUMBER)),
                                row.get(INVOICE_SERIES.LAST_ISSUED_ON)));
    }

    @Override
    public void add(Invoice invoice, Deadlines deadlines) {
        PostalAddress buyer = invoice.buyer();
        db.insertInto(INVOICE)
                .set(INVOICE.ID, invoice.id())
                .set(INVOICE.ORDER_ID, invoice.order())
                .set(INVOICE.NUMBER, invoice.number())
                .set(INVOICE.ISSUED_ON, invoice.issuedOn())
                .set(INVOICE.ORDER_NUMBER, invoice.orderNumber())
                .set(INVOICE.ORDERED_ON, invoice.orderedOn())
                .set(INVOICE.LANGUAGE, invoice.language().name())
                .set(INVOICE.SELLER, InvoiceJson.mentions(invoice.seller()))
                .set(INVOICE.BUYER_NAME, buyer.recipient().value())
                .set(INVOICE.BUYER_STREET, buyer.street())
                .set(INVOICE.BUYER_EXTRA, buyer.extra().orElse(null))
                .set(INVOICE.BUYER_POSTCODE, buyer.postcode())
                .set(INVOICE.BUYER_CITY, buyer.city())
                .set(INVOICE.BUYER_COUNTRY, buyer.country())
                .set(INVOICE.LINES, InvoiceJson.lines(invoice.lines()))
                .set(INVOICE.VAT, InvoiceJson.vat(invoice.vat()))
                .set(INVOICE.NET_CENTS, invoice.net().cents())
                .set(INVOICE.VAT_CENTS, invoice.tax().cents())
                .set(INVOICE.TOTAL_CENTS, invoice.total().cents())
                .set(INVOICE.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(INVOICE.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }
}
