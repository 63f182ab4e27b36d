package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.SERVICE_MAIL;

import fr.echeance.application.order.SentMails;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

@Component
final class JooqSentMails implements SentMails {
    private final DSLContext db;

    JooqSentMails(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Sent> of(UUID order) {
        return db.select(SERVICE_MAIL.LETTER, SERVICE_MAIL.SENT_AT)
                .from(SERVICE_MAIL)
                .where(SERVICE_MAIL.ORDER_ID.eq(order))
                .orderBy(SERVICE_MAIL.SENT_AT)
                .fetch(Records.mapping(Sent::new));
    }
}
