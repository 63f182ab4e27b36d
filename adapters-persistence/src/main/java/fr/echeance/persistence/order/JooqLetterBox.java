package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.catalog.Tables.LEGAL_ENTITY;
import static fr.echeance.persistence.schema.shop.Tables.CONTRACT_WRITING;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;
import static fr.echeance.persistence.schema.shop.Tables.SERVICE_MAIL;
import static fr.echeance.persistence.schema.shop.Tables.TERMS_ACCEPTANCE;

import fr.echeance.application.order.LetterBox;
import fr.echeance.application.order.OrderLetters.Addresses;
import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqLetterBox implements LetterBox {
    private final DSLContext db;

    JooqLetterBox(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Recipient> recipient(UUID order) {
        return db.select(
                        ORDER_CONTACT.EMAIL.convertFrom(EmailAddress::new),
                        ORDER_CONTACT.DELIVERY_NAME.convertFrom(PersonName::new),
                        ORDER_CONTACT.LANGUAGE.convertFrom(Language::valueOf))
                .from(ORDER_CONTACT)
                .where(ORDER_CONTACT.ORDER_ID.eq(order))
                .fetchOptional(Records.mapping(Recipient::new));
    }

    @Override
    public Optional<Addresses> addresses(UUID order) {
        return db.select(
                        ORDER_CONTACT.DELIVERY_NAME,
                        ORDER_CONTACT.DELIVERY_STREET,
                        ORDER_CONTACT.DELIVERY_EXTRA,
                        ORDER_CONTACT.DELIVERY_POSTCODE,
                        ORDER_CONTACT.DELIVERY_CITY,
                        ORDER_CONTACT.DELIVERY_COUNTRY,
                        ORDER_CONTACT.BILLING_NAME,
                        ORDER_CONTACT.BILLING_STREET,
                        ORDER_CONTACT.BILLING_EXTRA,
                        ORDER_CONTACT.BILLING_POSTCODE,
                        ORDER_CONTACT.BILLING_CITY,
                        ORDER_CONTACT.BILLING_COUNTRY)
                .from(ORDER_CONTACT)
                .where(ORDER_CONTACT.ORDER_ID.eq(order))
                .fetchOptional(r ->
                        new Addresses(
                                address(
                                        r.value1(),
                                        r.value2(),
                                        Optional.ofNullable(r.value3()),
                                        r.value4(),
                                        r.value5(),
                                        r.value6()),
                                address(
                                        r.value7(),
                                        r.value8(),
                                        Optional.ofNullable(r.value9()),
                                        r.value10(),
                                        r.value11(),
                                        r.value12())));
    }

    @Override
    public Optional<String> acceptedTerms(UUID order) {
        return db.select(TERMS_ACCEPTANCE.VERSION)
                .from(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ORDER_ID.eq(order))
                .fetchOptional(TERMS_ACCEPTANCE.VERSION);
    }

    @Override
    public Map<String, String> seller() {
        return db.select(LEGAL_ENTITY.MENTIONS)
                .from(LEGAL_ENTITY)
                .orderBy(LEGAL_ENTITY.CODE)
                .limit(1)
                .fetchSingle(r ->
                        JsonMapper.shared().readValue(r.value1().data(), new TypeReference<>() {}));
    }

    @Override
    public Optional<Letter> writing(UUID order) {
        return db.select(CONTRACT_WRITING.SUBJECT, CONTRACT_WRITING.HTML, CONTRACT_WRITING.PLAIN)
                .from(CONTRACT_WRITING)
                .where(CONTRACT_WRITING.ORDER_ID.eq(order))
                .fetchOptional(Records.mapping(Letter::new));
    }

    @Override
    public void keepWriting(
            UUID order,
            Language language,
            String termsVersion,
            Letter letter,
            Instant at,
            Deadlines deadlines) {
        db.insertInto(CONTRACT_WRITING)
                .set(CONTRACT_WRITING.ORDER_ID, order)
                .set(CONTRACT_WRITING.LANGUAGE, language.name())
                .set(CONTRACT_WRITING.TERMS_VERSION, termsVersion)
                .set(CONTRACT_WRITING.SUBJECT, letter.subject())
                .set(CONTRACT_WRITING.HTML, letter.html())
                .set(CONTRACT_WRITING.PLAIN, letter.plain())
                .set(CONTRACT_WRITING.WRITTEN_AT, at)
                .set(CONTRACT_WRITING.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(CONTRACT_WRITING.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public boolean wasSent(UUID order, Kind kind) {
        return db.fetchExists(
                db.select(SERVICE_MAIL.SENT_AT)
                        .from(SERVICE_MAIL)
                        .where(
                                SERVICE_MAIL.ORDER_ID.eq(order),
                                SERVICE_MAIL.LETTER.eq(kind.name())));
    }

    @Override
    public void sent(
            UUID id, UUID order, Kind kind, String messageId, Instant at, Deadline activeUntil) {
        db.insertInto(SERVICE_MAIL)
                .set(SERVICE_MAIL.ID, id)
                .set(SERVICE_MAIL.ORDER_ID, order)
                .set(SERVICE_MAIL.LETTER, kind.name())
                .set(SERVICE_MAIL.MESSAGE_ID, messageId)
                .set(SERVICE_MAIL.SENT_AT, at)
                .set(SERVICE_MAIL.ACTIVE_UNTIL, activeUntil)
                .onConflictDoNothing()
                .execute();
    }

    private static PostalAddress address(
            String name,
            String street,
            Optional<String> extra,
            String postcode,
            String city,
            String country) {
        return new PostalAddress(new PersonName(name), street, extra, postcode, city, country);
    }
}
