package fr.echeance.persistence.shared;

import fr.echeance.application.shared.Clock;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.function.Function;

/** The clock that the policies read; inside a transaction it stands still and costs nothing. */
@Component
final class GovernanceClock implements Clock {
    static final Field<Instant> NOW =
            DSL.field("(SELECT at FROM governance.present)", SQLDataType.INSTANT);

    private static final ScopedValue<Instant> CURRENT = ScopedValue.newInstance();

    private final DSLContext db;

    GovernanceClock(DSLContext db) {
        this.db = db;
    }

    @Override
    public Instant now() {
        return CURRENT.isBound() ? CURRENT.get() : db.select(NOW).fetchSingle().value1();
    }

    <T> T at(Instant now, Function<Instant, T> work) {
        return ScopedValue.where(CURRENT, now).call(() -> work.apply(now));
    }
}
