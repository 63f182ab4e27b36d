package fr.echeance.application.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Notation;
import fr.echeance.domain.takeover.RefusedColumn;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.TakeoverMapping.Unread;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every keeper of takeovers does. */
public abstract class TakeoversContract {
    protected static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ID = new UUID(4, 1);
    private static final UUID OTHER = new UUID(4, 2);
    private static final TakeoverMapping MAPPING =
            new TakeoverMapping("legacy", Notation.FRENCH, Map.of());

    protected abstract Processing processing();

    protected abstract Takeovers takeovers();

    protected abstract void wind(Duration by);

    @Test
    void givesBackWhatItWasGiven() {
        Takeover started =
                uploaded(ID, "a")
                        .start(
                                MAPPING,
                                List.of(
                                        new Unread(
                                                Source.CUSTOMERS,
                                                "BirthDate",
                                                Optional.of(RefusedColumn.BIRTH_DATE)),
                                        new Unread(Source.SALES, "Till", Optional.empty())),
                                TIME.plusSeconds(1));
        Takeover advanced =
                started.advance(
                        new Checkpoint(Source.SALES, 70, 8),
                        Tallies.NONE
                                .with(
                                        RecordKind.ORDER,
                                        new Verdict.ArchiveUntil(LocalDate.of(2027, 12, 31)))
                                .with(RecordKind.ORDER_CONTACT, new Verdict.Undated())
                                .loaded(RecordKind.ORDER, Verdict.Name.ARCHIVE_UNTIL, 1, 2));
        for (Takeover takeover : List.of(started, advanced, advanced.cancel(TIME.plusSeconds(2)))) {
            run(takeovers -> {
                if (takeovers.find(ID).isEmpty()) takeovers.add(uploaded(ID, "a"));
                takeovers.save(takeover);
                return takeover;
            });
            assertThat(found(ID)).contains(takeover);
            assertThat(locked(ID)).contains(takeover);
        }
        assertThat(found(OTHER)).isEmpty();
    }

    @Test
    void letsOneRunAtATime() {
        Takeover one = add(uploaded(ID, "a"));
        Takeover other = add(uploaded(OTHER, "b"));
        assertThat(runs(one)).isTrue();
        assertThat(runs(one)).isTrue();
        assertThat(runs(other)).isFalse();
        assertThat(found(OTHER).map(Takeover::stage)).contains(Takeover.Stage.UPLOADED);
    }

    @Test
    void knowsWhichFilesAreDone() {
        Takeover takeover = add(uploaded(ID, "a"));
        assertThat(done(takeover)).isEmpty();
        run(t -> {
            t.save(takeover.start(MAPPING, List.of(), TIME).finish(Tallies.NONE, TIME));
            return ID;
        });
        assertThat(done(takeover)).contains(ID);
        assertThat(done(uploaded(OTHER, "b"))).isEmpty();
        Optional<UUID> otherwise = run(t -> t.finished(takeover.digest(), "shop = other\n"));
        assertThat(otherwise).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        add(uploaded(ID, "a"));
        run(t -> {
            t.add(Takeover.uploaded(OTHER, "b".repeat(64), MAPPING.text(), TIME.plusSeconds(9)));
            return OTHER;
        });
        assertThat(list()).extracting(Takeover::id).containsExactly(OTHER, ID);
    }

    @Test
    void keepsBadRowsInTheOrderOfTheFiles() {
        add(uploaded(ID, "a"));
        List<BadRow> rows =
                List.of(
                        new BadRow(Source.PRODUCTS, 9, Reason.MONEY),
                        new BadRow(Source.CUSTOMERS, 7, Reason.DUPLICATE),
                        new BadRow(Source.SALES, 3, Reason.DATE),
                        new BadRow(Source.SALES, 10, Reason.DATE));
        run(t -> {
            t.note(ID, List.of());
            t.note(ID, rows.reversed());
            return ID;
        });
        assertThat(bad(ID, 0, 10)).isEqualTo(rows);
        assertThat(bad(ID, 1, 2)).isEqualTo(rows.subList(1, 3));
        assertThat(bad(OTHER, 0, 10)).isEmpty();
        Map<Reason, Long> reasons = run(t -> t.badRowsByReason(ID));
        assertThat(reasons)
                .isEqualTo(Map.of(Reason.MONEY, 1L, Reason.DUPLICATE, 1L, Reason.DATE, 2L));
    }

    /** Its files are gone from that instant, and its report is not. */
    @Test
    void letsNobodyChangeOneWhoseFilesAreOver() {
        add(uploaded(ID, "a"));
        wind(Duration.ofDays(8));
        assertThat(locked(ID)).isEmpty();
        assertThat(found(ID)).isPresent();
        assertThat(list()).hasSize(1);
        wind(Duration.ofDays(5 * 366));
        assertThat(found(ID)).isEmpty();
    }

    private Takeover add(Takeover takeover) {
        return run(t -> {
            t.add(takeover);
            return takeover;
        });
    }

    private Optional<Takeover> found(UUID id) {
        return run(t -> t.find(id));
    }

    private Optional<Takeover> locked(UUID id) {
        return run(t -> t.lock(id));
    }

    private Optional<UUID> done(Takeover takeover) {
        return run(t -> t.finished(takeover.digest(), MAPPING.text()));
    }

    private boolean runs(Takeover takeover) {
        return run(t -> t.saveRunning(takeover.start(MAPPING, List.of(), TIME)));
    }

    private List<Takeover> list() {
        return run(Takeovers::list);
    }

    private List<BadRow> bad(UUID id, int offset, int size) {
        return run(t -> t.badRows(id, offset, size));
    }

    private <T> T run(Function<Takeovers, T> work) {
        return processing().run(StartTakeover.class, _ -> work.apply(takeovers()));
    }

    private static Takeover uploaded(UUID id, String digit) {
        return Takeover.uploaded(id, digit.repeat(64), MAPPING.text(), TIME);
    }
}
