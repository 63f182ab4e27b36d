package fr.echeance.persistence.support;

import static fr.echeance.persistence.schema.shop.Tables.ENQUIRY;

import fr.echeance.application.support.Enquiries;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqEnquiries implements Enquiries {
    private static final Condition WAITS = ENQUIRY.ANSWER.isNull().and(ENQUIRY.CLOSED_AT.isNull());
    private static final List<Field<?>> ALL =
            List.of(
                    ENQUIRY.ID,
                    ENQUIRY.PERSON,
                    ENQUIRY.EMAIL,
                    ENQUIRY.NAME,
                    ENQUIRY.ABOUT,
                    ENQUIRY.MESSAGE,
                    ENQUIRY.LANGUAGE,
                    ENQUIRY.RECEIVED_AT,
                    ENQUIRY.ANSWER,
                    ENQUIRY.ANSWERED_AT,
                    ENQUIRY.CLOSED_AT);

    private final DSLContext db;

    JooqEnquiries(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(Enquiry enquiry, Pseudonym person, ConsentWording read) {
        return db.insertInto(ENQUIRY)
                        .set(ENQUIRY.ID, enquiry.id())
                        .set(ENQUIRY.PERSON, person.value())
                        .set(ENQUIRY.EMAIL, enquiry.email().value())
                        .set(ENQUIRY.NAME, enquiry.name().map(PersonName::value).orElse(null))
                        .set(ENQUIRY.ABOUT, enquiry.subject().value())
                        .set(ENQUIRY.MESSAGE, enquiry.message().value())
                        .set(ENQUIRY.LANGUAGE, enquiry.language().name())
                        .set(ENQUIRY.WORDING_VERSION, read.version())
                        .set(ENQUIRY.WORDING_HASH, read.hash())
                        .set(ENQUIRY.RECEIVED_AT, enquiry.receivedAt())
                        .set(ENQUIRY.ACTIVE_UNTIL, enquiry.until())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<Enquiry> find(UUID id) {
        return db.select(ALL)
                .from(ENQUIRY)
                .where(ENQUIRY.ID.eq(id))
                .fetchOptional(JooqEnquiries::toDomain);
    }

    @Override
    public Optional<Held> hold(UUID id) {
        return db.select(ALL)
                .from(ENQUIRY)
                .where(ENQUIRY.ID.eq(id))
                .forUpdate()
                .fetchOptional(
                        row -> new Held(toDomain(row), new Pseudonym(row.get(ENQUIRY.PERSON))));
    }

    @Override
    public void save(Enquiry enquiry) {
        db.update(ENQUIRY)
                .set(
                        ENQUIRY.ANSWER,
                        enquiry.answer().map(given -> given.text().value()).orElse(null))
                .set(ENQUIRY.ANSWERED_AT, enquiry.answer().map(Enquiry.Answer::at).orElse(null))
                .set(ENQUIRY.CLOSED_AT, enquiry.closedAt().orElse(null))
                .where(ENQUIRY.ID.eq(enquiry.id()))
                .execute();
    }

    @Override
    public boolean remove(UUID id) {
        return db.deleteFrom(ENQUIRY).where(ENQUIRY.ID.eq(id)).execute() == 1;
    }

    @Override
    public List<Row> waiting(int limit) {
        return rows(WAITS, ENQUIRY.RECEIVED_AT.asc(), limit);
    }

    @Override
    public List<Row> dealtWith(int limit) {
        return rows(WAITS.not(), ENQUIRY.RECEIVED_AT.desc(), limit);
    }

    private List<Row> rows(Condition which, SortField<?> order, int limit) {
        return db.select(ENQUIRY.ID, ENQUIRY.RECEIVED_AT, ENQUIRY.ANSWERED_AT)
                .from(ENQUIRY)
                .where(which)
                .orderBy(order, ENQUIRY.ID)
                .limit(limit)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3() != null));
    }

    private static Enquiry toDomain(Record row) {
        return new Enquiry(
                row.get(ENQUIRY.ID),
                new EmailAddress(row.get(ENQUIRY.EMAIL)),
                Optional.ofNullable(row.get(ENQUIRY.NAME)).map(PersonName::new),
                new MessageSubject(row.get(ENQUIRY.ABOUT)),
                new MessageText(row.get(ENQUIRY.MESSAGE)),
                Language.valueOf(row.get(ENQUIRY.LANGUAGE)),
                row.get(ENQUIRY.RECEIVED_AT),
                Optional.ofNullable(row.get(ENQUIRY.ANSWER))
                        .map(text ->
                                new Enquiry.Answer(
                                        new MessageText(text), row.get(ENQUIRY.ANSWERED_AT))),
                Optional.ofNullable(row.get(ENQUIRY.CLOSED_AT)));
    }
}
