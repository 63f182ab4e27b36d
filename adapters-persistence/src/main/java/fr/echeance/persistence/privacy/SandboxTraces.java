package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.Traces;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts together what each purpose sees for itself; only retention knows what nobody sees any more. */
@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
final class SandboxTraces implements Traces {
    /** A kind, where it is kept, who uses it, and who may see its archive. */
    private record Place(
            RecordKind kind, String table, boolean hasArchive, Purpose reader, Purpose evidence) {}

    private static final List<Place> PLACES =
            List.of(
                    active(RecordKind.ORDER_CONTACT, "order_contact", Purpose.ORDER_MANAGEMENT),
                    active(RecordKind.PARCEL, "parcel", Purpose.ORDER_FULFILMENT),
                    archived(
                            RecordKind.ORDER,
                            "orders",
                            Purpose.ORDER_MANAGEMENT,
                            Purpose.PURCHASE_DISPUTES),
                    archived(
                            RecordKind.TERMS_ACCEPTANCE,
                            "terms_acceptance",
                            Purpose.CONTRACT_FOLLOW_UP,
                            Purpose.PURCHASE_DISPUTES),
                    archived(
                            RecordKind.PAYMENT_TOKEN,
                            "payment_token",
                            Purpose.PAYMENT_AND_INVOICING,
                            Purpose.PURCHASE_DISPUTES),
                    archived(
                            RecordKind.CONTRACT_WRITING,
                            "contract_writing",
                            Purpose.CONTRACT_FOLLOW_UP,
                            Purpose.CONTRACT_FOLLOW_UP),
                    archived(
                            RecordKind.INVOICE,
                            "invoice",
                            Purpose.PAYMENT_AND_INVOICING,
                            Purpose.PAYMENT_AND_INVOICING));

    private static final Set<RecordKind> OF_EVERY_ORDER =
            Set.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.TERMS_ACCEPTANCE);

    /** What was written once the order was paid; a payment reference is there before. */
    private static final Set<RecordKind> OF_PAID_ORDERS =
            Set.of(RecordKind.CONTRACT_WRITING, RecordKind.INVOICE);

    private final PurposeSession session;

    SandboxTraces(PurposeSession session) {
        this.session = session;
    }

    @Override
    public List<Trace> latest(int orders) {
        try {
            Map<UUID, String> numbers = numbers();
            Set<UUID> known = new HashSet<>(numbers.keySet());
            known.addAll(swept("SELECT id FROM shop.orders UNION SELECT id FROM archive.orders"));
            // Identifiers sort by the time at which they were drawn.
            UUID[] latest =
                    known.stream()
                            .sorted(Comparator.comparing(UUID::toString).reversed())
                            .limit(orders)
                            .toArray(UUID[]::new);
            Map<RecordKind, Kept> kept = new EnumMap<>(RecordKind.class);
            for (Place place : PLACES) kept.put(place.kind(), kept(place, latest));
            List<Trace> traces = new ArrayList<>();
            for (UUID order : latest)
                traces.add(
                        new Trace(
                                order,
                                Optional.ofNullable(numbers.get(order)),
                                fades(order, kept)));
            return traces;
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox could not look at its own tables", e);
        }
    }

    private static List<Fade> fades(UUID order, Map<RecordKind, Kept> kept) {
        boolean paid =
                OF_PAID_ORDERS.stream().anyMatch(kind -> of(kept, kind).rows().containsKey(order));
        List<Fade> fades = new ArrayList<>();
        for (Place place : PLACES) {
            Kept records = of(kept, place.kind());
            Row row = records.rows().get(order);
            if (row != null) fades.add(records.fade(place.kind(), order, row));
            else if (OF_EVERY_ORDER.contains(place.kind())
                    || (paid && OF_PAID_ORDERS.contains(place.kind())))
                fades.add(new Fade(place.kind(), State.ERASED, Optional.empty()));
        }
        return fades;
    }

    private static Kept of(Map<RecordKind, Kept> kept, RecordKind kind) {
        return kept.getOrDefault(kind, Kept.NOTHING);
    }

    /** What is there, by the sweeper's eyes, and what of it a purpose sees. */
    private Kept kept(Place place, UUID[] orders) throws SQLException {
        String key = place.kind() == RecordKind.ORDER ? "id" : "order_id";
        String until = place.hasArchive() ? "archive_until" : "active_until";
        String there =
                "SELECT %s, %s, %s, governance.now() FROM shop.%s WHERE %s = ANY ({0})"
                        .formatted(key, finite("active_until"), finite(until), place.table(), key);
        if (place.hasArchive())
            there +=
                    " UNION ALL SELECT %s, to_timestamp(0), %s, governance.now() FROM archive.%s"
                                    .formatted(key, finite("archive_until"), place.table())
                            + " WHERE %s = ANY ({0})".formatted(key);
        String all = there;
        Map<UUID, Row> rows = new HashMap<>();
        session.asSweeper(connection ->
                        DSL.using(connection, SQLDialect.POSTGRES).fetch(all, (Object) orders))
                .forEach(row ->
                        rows.put(
                                row.get(0, UUID.class),
                                new Row(
                                        deadline(row, 1),
                                        deadline(row, 2),
                                        row.get(3, OffsetDateTime.class).toInstant())));
        String mine = "SELECT %s FROM shop.%s".formatted(key, place.table());
        Set<UUID> seen = new HashSet<>(seen(place.reader(), mine));
        if (place.hasArchive())
            seen.addAll(
                    seen(
                            place.evidence(),
                            mine
                                    + " UNION SELECT %s FROM archive.%s"
                                            .formatted(key, place.table())));
        return new Kept(rows, seen);
    }

    private Map<UUID, String> numbers() throws SQLException {
        Map<UUID, String> numbers = new HashMap<>();
        for (var row :
                session.asShop(
                        Purpose.PAYMENT_AND_INVOICING,
                        connection ->
                                DSL.using(connection, SQLDialect.POSTGRES)
                                        .fetch(
                                                """
                                                SELECT id, number FROM shop.orders
                                                UNION SELECT order_id, order_number FROM shop.invoice
                                                UNION SELECT order_id, order_number FROM archive.invoice\
                                                """)))
            numbers.put(row.get(0, UUID.class), row.get(1, String.class));
        return numbers;
    }

    /** Null for what stays open: a time of day has no infinity. */
    private static String finite(String deadline) {
        return "CASE WHEN isfinite(%1$s) THEN %1$s END".formatted(deadline);
    }

    private static Deadline deadline(Record row, int column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? Deadline.open() : Deadline.at(at.toInstant());
    }

    private List<UUID> seen(Purpose purpose, String query) throws SQLException {
        return session.asShop(
                purpose,
                connection ->
                        DSL.using(connection, SQLDialect.POSTGRES)
                                .fetch(query)
                                .getValues(0, UUID.class));
    }

    private List<UUID> swept(String query) throws SQLException {
        return session.asSweeper(connection ->
                DSL.using(connection, SQLDialect.POSTGRES).fetch(query).getValues(0, UUID.class));
    }

    private static Place active(RecordKind kind, String table, Purpose reader) {
        return new Place(kind, table, false, reader, reader);
    }

    private static Place archived(RecordKind kind, String table, Purpose reader, Purpose evidence) {
        return new Place(kind, table, true, reader, evidence);
    }

    private record Row(Deadline activeUntil, Deadline until, Instant now) {
        boolean isActive() {
            return !activeUntil.hasPassed(now);
        }
    }

    private record Kept(Map<UUID, Row> rows, Set<UUID> seen) {
        static final Kept NOTHING = new Kept(Map.of(), Set.of());

        Fade fade(RecordKind kind, UUID order, Row row) {
            if (!seen.contains(order)) return new Fade(kind, State.FADED, row.until().lastDay());
            return row.isActive()
                    ? new Fade(kind, State.VISIBLE, row.activeUntil().lastDay())
                    : new Fade(kind, State.ARCHIVED, row.until().lastDay());
        }
    }
}
