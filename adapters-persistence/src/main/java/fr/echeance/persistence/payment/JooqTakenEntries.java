package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_ENTRY;

import fr.echeance.application.takeover.TakenEntries;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.schema.archive.Tables;
import fr.echeance.persistence.shared.Additions;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of a former shop, under types of their own: they have no invoice here. */
@Component
final class JooqTakenEntries implements TakenEntries {
    private static final fr.echeance.persistence.schema.archive.tables.PaymentEntry ARCHIVE =
            Tables.PAYMENT_ENTRY;

    private final Additions additions;

    JooqTakenEntries(DSLContext db) {
        this.additions = new Additions(db);
    }

    @Override
    public int addLive(List<TakenEntry> entries) {
        return additions.add(
                PAYMENT_ENTRY,
                entries.stream()
                        .map(entry -> {
                            Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
                            row.put(PAYMENT_ENTRY.ID, entry.id());
                            row.put(PAYMENT_ENTRY.REFERENCE, entry.reference());
                            row.put(PAYMENT_ENTRY.TYPE, type(entry));
                            row.put(PAYMENT_ENTRY.AMOUNT_CENTS, entry.amount().cents());
                            row.put(PAYMENT_ENTRY.CURRENCY, Money.CURRENCY);
                            row.put(PAYMENT_ENTRY.BOOKED_ON, entry.bookedOn());
                            row.put(PAYMENT_ENTRY.ACTIVE_UNTIL, entry.deadlines().activeUntil());
                            row.put(PAYMENT_ENTRY.ARCHIVE_UNTIL, entry.deadlines().archiveUntil());
                            return row;
                        })
                        .toList());
    }

    @Override
    public int addArchived(List<TakenEntry> entries) {
        return additions.add(
                ARCHIVE,
                entries.stream()
                        .map(entry -> {
                            Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
                            row.put(ARCHIVE.ID, entry.id());
                            row.put(ARCHIVE.REFERENCE, entry.reference());
                            row.put(ARCHIVE.TYPE, type(entry));
                            row.put(ARCHIVE.AMOUNT_CENTS, entry.amount().cents());
                            row.put(ARCHIVE.CURRENCY, Money.CURRENCY);
                            row.put(ARCHIVE.BOOKED_ON, entry.bookedOn());
                            row.put(ARCHIVE.ARCHIVE_UNTIL, entry.deadlines().archiveUntil());
                            return row;
                        })
                        .toList());
    }

    private static String type(TakenEntry entry) {
        return entry.derived() ? "TAKEN_OVER_DERIVED" : "TAKEN_OVER";
    }
}
