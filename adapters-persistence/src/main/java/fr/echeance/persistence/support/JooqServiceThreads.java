package fr.echeance.persistence.support;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;
import static fr.echeance.persistence.schema.shop.Tables.SERVICE_MESSAGE;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import fr.echeance.application.support.ServiceThreads;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceMessage.Author;
import fr.echeance.domain.support.ServiceThread;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqServiceThreads implements ServiceThreads {
    private final DSLContext db;

    JooqServiceThreads(DSLContext db) {
        this.db = db;
    }

    @Override
    public void hold(Pseudonym person) {
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        DSL.val("messages " + person.value()))
                .fetch();
    }

    @Override
    public ServiceThread of(Pseudonym person) {
        return new ServiceThread(
                db.select(
                                SERVICE_MESSAGE.ID,
                                SERVICE_MESSAGE.AUTHOR,
                                SERVICE_MESSAGE.ORDER_NUMBER,
                                SERVICE_MESSAGE.MESSAGE,
                                SERVICE_MESSAGE.WRITTEN_AT,
                                SERVICE_MESSAGE.DEALT_WITH_AT)
                        .from(SERVICE_MESSAGE)
                        .where(SERVICE_MESSAGE.PERSON.eq(person.value()))
                        .orderBy(SERVICE_MESSAGE.WRITTEN_AT, SERVICE_MESSAGE.ID)
                        .fetch(row ->
                                new ServiceMessage(
                                        row.value1(),
                                        Author.valueOf(row.value2()),
                                        Optional.ofNullable(row.value3()).map(OrderNumber::new),
                                        new MessageText(row.value4()),
                                        row.value5(),
                                        Optional.ofNullable(row.value6()))));
    }

    @Override
    public Optional<Deadline> end(Pseudonym person) {
        return db.select(SERVICE_MESSAGE.ACTIVE_UNTIL)
                .from(SERVICE_MESSAGE)
                .where(SERVICE_MESSAGE.PERSON.eq(person.value()))
                .orderBy(SERVICE_MESSAGE.ACTIVE_UNTIL.desc())
                .limit(1)
                .fetchOptional(SERVICE_MESSAGE.ACTIVE_UNTIL);
    }

    @Override
    public boolean add(ServiceMessage message, Pseudonym person, Deadline until) {
        return db.insertInto(SERVICE_MESSAGE)
                        .set(SERVICE_MESSAGE.ID, message.id())
                        .set(SERVICE_MESSAGE.PERSON, person.value())
                        .set(SERVICE_MESSAGE.AUTHOR, message.author().name())
                        .set(
                                SERVICE_MESSAGE.ORDER_NUMBER,
                                message.order().map(OrderNumber::value).orElse(null))
                        .set(SERVICE_MESSAGE.MESSAGE, message.text().value())
                        .set(SERVICE_MESSAGE.WRITTEN_AT, message.writtenAt())
                        .set(SERVICE_MESSAGE.DEALT_WITH_AT, message.dealtWithAt().orElse(null))
                        .set(SERVICE_MESSAGE.ACTIVE_UNTIL, until)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void prolong(Pseudonym person, Deadline until) {
        db.update(SERVICE_MESSAGE)
                .set(SERVICE_MESSAGE.ACTIVE_UNTIL, until)
                .where(SERVICE_MESSAGE.PERSON.eq(person.value()))
                .execute();
    }

    @Override
    public void dealWith(Pseudonym person, Instant now) {
        db.update(SERVICE_MESSAGE)
                .set(SERVICE_MESSAGE.DEALT_WITH_AT, now)
                .where(
                        SERVICE_MESSAGE.PERSON.eq(person.value()),
                        SERVICE_MESSAGE.DEALT_WITH_AT.isNull())
                .execute();
    }

    @Override
    public Optional<Reader> reader(UUID message) {
        return db.select(ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
                .from(SERVICE_MESSAGE)
                .join(ACCOUNT)
                .on(ACCOUNT.BUYER.eq(SERVICE_MESSAGE.PERSON))
                .where(SERVICE_MESSAGE.ID.eq(message), ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(row ->
                        new Reader(new EmailAddress(row.value1()), Language.valueOf(row.value2())));
    }

    @Override
    public List<Row> waiting(int limit) {
        return db.select(SERVICE_MESSAGE.PERSON, count(), min(SERVICE_MESSAGE.WRITTEN_AT))
                .from(SERVICE_MESSAGE)
                .where(SERVICE_MESSAGE.DEALT_WITH_AT.isNull())
                .groupBy(SERVICE_MESSAGE.PERSON)
                .orderBy(min(SERVICE_MESSAGE.WRITTEN_AT), SERVICE_MESSAGE.PERSON)
                .limit(limit)
                .fetch(row -> new Row(new Pseudonym(row.value1()), row.value2(), row.value3()));
    }

    @Override
    public List<Row> dealtWith(int limit) {
        return db.select(SERVICE_MESSAGE.PERSON, count(), max(SERVICE_MESSAGE.WRITTEN_AT))
                .from(SERVICE_MESSAGE)
                .groupBy(SERVICE_MESSAGE.PERSON)
                .having(count(SERVICE_MESSAGE.DEALT_WITH_AT).eq(count()))
                .orderBy(max(SERVICE_MESSAGE.WRITTEN_AT).desc(), SERVICE_MESSAGE.PERSON)
                .limit(limit)
                .fetch(row -> new Row(new Pseudonym(row.value1()), row.value2(), row.value3()));
    }
}
