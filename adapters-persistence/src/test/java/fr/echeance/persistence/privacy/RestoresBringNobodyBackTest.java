package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.application.privacy.ReplayErasures;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hard test G6: whichever of fifty backups is restored, nobody who was erased since is served. Without the replay they would
 * be, as each run makes sure. Seen red when somebody moved between their wish and its end.
 */
class RestoresBringNobodyBackTest {
    private static final int RESTORES = 50;
    private static final Pattern PERSON = Pattern.compile("\"p(\\d+)(?:@[^\"]*)?\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** What names a person or opens a door; books and evidence stay by law, an order without its contact names nobody. */
    private static final Set<RecordKind> SERVED =
            Set.of(
                    RecordKind.ORDER_CONTACT,
                    RecordKind.PARCEL,
                    RecordKind.SERVICE_MAIL,
                    RecordKind.ACCOUNT,
                    RecordKind.ACCOUNT_ADDRESS,
                    RecordKind.CREDENTIAL);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    /** The copy outlives every database: that of another story names the same people. */
    @BeforeEach
    void forgetsOtherStories() {
        fixture.bean(JournalCopy.class).trim(Instant.parse("9000-01-01T00:00:00Z"));
    }

    @Test
    void servesNobodyWhoWasErasedSince() {
        long seed = Long.getLong("restore.seed", System.nanoTime());
        System.out.println("restore.seed=" + seed);
        Random random = new Random(seed);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 2 * SixtyDays.DAYS; i++) all.add("backup_" + i);
        List<String> points = new ArrayList<>(all);
        Collections.shuffle(points, random);
        Set<String> taken = new TreeSet<>(points.subList(0, RESTORES));
        try (Sql sql = Sql.superuser()) {
            Backups backups = new Backups(sql);
            backups.drop(all);
            SixtyDays story = new SixtyDays(fixture, sql, random);
            for (int day = 0; day < SixtyDays.DAYS; day++) {
                story.live(day);
                if (taken.contains("backup_" + 2 * day)) backups.take("backup_" + 2 * day);
                story.run(day);
                String evening = "backup_" + (2 * day + 1);
                if (taken.contains(evening)) backups.take(evening);
            }
            Map<String, Integer> truth = kept(sql, story, "true");
            int broughtBack = 0;
            for (String backup : taken) {
                backups.restore(backup);
                broughtBack += beyond(served(sql, story), truth).size();
                fixture.bean(ReplayErasures.class).handle();
                assertThat(beyond(served(sql, story), truth))
                        .as("seed %d, %s", seed, backup)
                        .isEmpty();
                assertThat(fixture.bean(ReplayErasures.class).handle()).as("again").isZero();
            }
            backups.drop(all);
            assertThat(story.erased).as("seed %d", seed).hasSizeGreaterThan(10);
            assertThat(broughtBack).as("seed %d: before the replay", seed).isGreaterThan(50);
        }
    }

    /** It stands still where rows are gone and the journal is not yet written: there it dies. */
    @Test
    void goesOnWhereItWasKilled() throws ExecutionException, InterruptedException {
        try (Sql sql = Sql.superuser();
                Sql lock = Sql.superuser()) {
            Backups backups = new Backups(sql);
            backups.drop(List.of("backup_0"));
            SixtyDays story = new SixtyDays(fixture, sql, new Random(6));
            for (int day = 0; day < 20; day++) {
                story.live(day);
                if (day == 10) backups.take("backup_0");
                story.run(day);
            }
            Map<String, Integer> truth = kept(sql, story, "true");
            backups.restore("backup_0");
            lock.run("BEGIN; LOCK TABLE governance.ledger_entry IN EXCLUSIVE MODE");
            Future<Optional<RuntimeException>> running =
                    CompletableFuture.supplyAsync(RestoresBringNobodyBackTest::replay);
            while (killed(sql) == 0) Thread.onSpinWait();
            lock.run("ROLLBACK");
            assertThat(running.get()).as("a shop that could not replay does not open").isPresent();
            assertThat(beyond(served(sql, story), truth)).isNotEmpty();
            assertThat(replay()).isEmpty();
            assertThat(beyond(served(sql, story), truth)).isEmpty();
            backups.drop(List.of("backup_0"));
        }
    }

    private static Optional<RuntimeException> replay() {
        try {
            PersistenceFixture.shared().bean(ReplayErasures.class).handle();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static int killed(Sql sql) {
        return sql.rows(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
                                + " '%sshop' AND wait_event_type = 'Lock'".formatted(Schema.PREFIX))
                .size();
    }

    private static Set<String> beyond(Map<String, Integer> served, Map<String, Integer> truth) {
        Set<String> beyond = new TreeSet<>(served.keySet());
        beyond.removeAll(truth.keySet());
        return beyond;
    }

    /** What everyday purposes see. */
    private static Map<String, Integer> served(Sql sql, SixtyDays story) {
        return kept(
                sql,
                story,
                "t.restricted_since IS NULL AND t.active_until > (SELECT at FROM"
                        + " governance.present)");
    }

    /** The rows of who was erased, but for what came after their wish; some are hidden by another wish that may be taken back. */
    private static Map<String, Integer> kept(Sql sql, SixtyDays story, String which) {
        Map<String, Integer> served = new TreeMap<>();
        for (Schema.Governed table : Schema.governed(sql)) {
            if (!SERVED.contains(table.kind())) continue;
            for (String row :
                    sql.rows(
                            """
                            SELECT '%s ' || t.%s, to_jsonb(t), coalesce(o.placed_at, a.opened_at) FROM %s t
                            LEFT JOIN shop.orders o ON o.id::text = to_jsonb(t) ->> 'order_id'
                            LEFT JOIN shop.account a ON a.id::text IN (to_jsonb(t) ->> 'account', to_jsonb(t) ->> 'id')
                                OR a.buyer::text = to_jsonb(t) ->> 'buyer'
                            WHERE %s\
                            """
                                    .formatted(
                                            table.kind().id(), table.key(), table.live(), which))) {
                String[] parts = row.split("\\|");
                int person = owner(parts[1], story);
                var until = story.erased.get(person);
                if (until != null && !begun(parts[2]).isAfter(until)) served.put(parts[0], person);
            }
        }
        return served;
    }

    private static java.time.Instant begun(String at) {
        return at.equals("∅")
                ? java.time.Instant.MIN
                : java.time.OffsetDateTime.parse(
                                at.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00"))
                        .toInstant();
    }

    private static int owner(String row, SixtyDays story) {
        Matcher named = PERSON.matcher(row);
        if (named.find()) return Integer.parseInt(named.group(1));
        Matcher id = ID.matcher(row);
        while (id.find()) {
            Integer owner = story.owners.get(id.group());
            if (owner != null) return owner;
        }
        throw new AssertionError(row);
    }
}
