package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.STAFF_ACCESS;

import static org.jooq.impl.DSL.noCondition;

import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Component
final class JooqLooks implements Looks {
    private final DSLContext db;

    JooqLooks(DSLContext db) {
        this.db = db;
    }

    @Override
    public void note(UUID staff, Place place, Collection<Pseudonym> subjects, Instant at) {
        if (subjects.isEmpty()) return;
        var rows =
                db.insertInto(
                        STAFF_ACCESS,
                        STAFF_ACCESS.ID,
                        STAFF_ACCESS.STAFF,
                        STAFF_ACCESS.ROOM,
                        STAFF_ACCESS.SUBJECT,
                        STAFF_ACCESS.AT,
                        STAFF_ACCESS.ACTIVE_UNTIL);
        for (Pseudonym subject : subjects)
            rows =
                    rows.values(
                            UUID.randomUUID(),
                            staff,
                            place.name(),
                            subject.value(),
                            at,
                            Looks.until(at));
        rows.execute();
    }

    @Override
    public Page list(Filter filter) {
        List<Look> looks =
                db.select(
                                STAFF_ACCESS.STAFF,
                                STAFF_ACCESS.ROOM.convertFrom(Place::valueOf),
                                STAFF_ACCESS.SUBJECT.convertFrom(Pseudonym::new),
                                STAFF_ACCESS.AT)
                        .from(STAFF_ACCESS)
                        .where(
                                when(filter.staff(), STAFF_ACCESS.STAFF::eq),
                                when(filter.place(), place -> STAFF_ACCESS.ROOM.eq(place.name())),
                                when(
                                        filter.subject(),
                                        subject -> STAFF_ACCESS.SUBJECT.eq(subject.value())),
                                when(filter.from(), STAFF_ACCESS.AT::ge),
                                when(filter.before(), STAFF_ACCESS.AT::lt))
                        .orderBy(STAFF_ACCESS.AT.desc(), STAFF_ACCESS.ID.desc())
                        .offset(filter.offset())
                        .limit(filter.size() + 1)
                        .fetch(Records.mapping(Look::new));
        boolean more = looks.size() > filter.size();
        return new Page(List.copyOf(more ? looks.subList(0, filter.size()) : looks), more);
    }

    private static <T> Condition when(Optional<T> asked, Function<T, Condition> condition) {
        return asked.map(condition).orElse(noCondition());
    }
}
