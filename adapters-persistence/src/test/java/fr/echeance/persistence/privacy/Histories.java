package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Random histories of people, straight into the tables: orders in every state and at every age, swept or not, held or not. Which column of
 * the decision table an order stands in is known from how it was made up, and not computed by what is tested.
 */
final class Histories {
    static final Instant ASKED = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant RUN = ASKED.plusSeconds(7 * 86_400);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Random random;
    private final HistoryRows rows;

    Histories(long seed, Sql sql) {
        this.random = new Random(seed);
        this.rows = new HistoryRows(random, sql);
    }

    List<Made> records() {
        return rows.records();
    }

    /** What an order can be; the name is its column of the table. */
    private enum Scene {
        AWAITING("open", 9, 30),
        CONFIRMED("open", 8, 60),
        SHIPPED("open", 8, 60),
        DELIVERED("open", 0, 14),
        GUARANTEED("guarantee", 15, 729),
        OVER("after", 731, 1_500),
        ANCIENT("after", 2_600, 3_400),
        CANCELLED("open", 0, 14),
        CANCELLED_LONG_AGO("after", 15, 900),
        CANCELLED_UNPAID("unpaid", 0, 14),
        CANCELLED_UNPAID_LONG_AGO("void", 15, 900),
        LAPSED("unpaid", 9, 30),
        LAPSED_LONG_AGO("void", 31, 900),
        LATER("later", 0, 6);

        private final String column;
        private final int from;
        private final int to;

        Scene(String column, int from, int to) {
            this.column = column;
            this.from = from;
            this.to = to;
        }

        boolean is(Scene... scenes) {
            return List.of(scenes).contains(this);
        }
    }

    void live(UUID person) {
        int orders = 1 + random.nextInt(3);
        for (int i = 0; i < orders; i++)
            order(person, Scene.values()[random.nextInt(Scene.values().length)]);
    }

    private void order(UUID person, Scene scene) {
        // Both ends of each span come often: that is where rules are wrong by a day.
        int days =
                switch (random.nextInt(4)) {
                    case 0 -> scene.from;
                    case 1 -> scene.to;
                    default -> scene.from + random.nextInt(scene.to - scene.from + 1);
                };
        LocalDate day = DAY.minusDays(days);
        boolean delivered = scene.is(Scene.DELIVERED, Scene.GUARANTEED, Scene.OVER, Scene.ANCIENT);
        boolean cancelled = scene.name().startsWith("CANCELLED");
        boolean paid =
                delivered
                        || scene.is(
                                Scene.CONFIRMED,
                                Scene.SHIPPED,
                                Scene.LATER,
                                Scene.CANCELLED,
                                Scene.CANCELLED_LONG_AGO);
        LocalDate placed = delivered || cancelled ? day.minusDays(9) : day;
        Instant placedAt =
                scene == Scene.LATER
                        ? ASKED.plusSeconds(1 + random.nextInt(500_000))
                        : placed.atTime(10, 30).atZone(PARIS).toInstant();
        Instant duty =
                delivered
                        ? after(day.plusYears(2))
                        : cancelled
                                ? after(day.plusDays(14))
                                : paid ? NEVER : after(placed.plusDays(30));
        Instant proof = plus(duty, 5);
        Instant withdrawal = delivered ? after(day.plusDays(14)) : duty;
        Instant end = delivered ? withdrawal : duty;
        long cents = random.nextBoolean() ? 12_000 : 11_999;
        boolean over = !duty.isAfter(RUN);
        boolean swept = over && random.nextBoolean();
        String state = state(scene, delivered, cancelled);
        rows.write(
                new HistoryRows.Sold(
                        person,
                        scene.column,
                        state,
                        cents,
                        paid,
                        delivered ? Optional.of(day) : Optional.empty(),
                        cancelled ? Optional.of(day) : Optional.empty(),
                        placed,
                        placedAt,
                        duty,
                        proof,
                        withdrawal,
                        end,
                        swept));
    }

    private static String state(Scene scene, boolean delivered, boolean cancelled) {
        if (delivered) return "DELIVERED";
        if (cancelled) return "CANCELLED";
        if (scene.name().startsWith("LAPSED")) return "LAPSED";
        return switch (scene) {
            case AWAITING -> "AWAITING_PAYMENT";
            case SHIPPED -> "SHIPPED";
            default -> "CONFIRMED";
        };
    }

    static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    static Instant plus(Instant at, int years) {
        return at.equals(NEVER) ? NEVER : at.atZone(PARIS).plusYears(years).toInstant();
    }

    static Deadline deadline(Instant at) {
        return at.equals(NEVER) ? Deadline.open() : Deadline.at(at);
    }

    /**
     * @param column of the decision table, or « later »
     * @param end of what keeps an open order's records in use
     */
    record Made(
            String kind,
            UUID person,
            String id,
            String column,
            boolean archived,
            boolean held,
            Deadline active,
            Deadline last,
            Deadline end) {}
}
