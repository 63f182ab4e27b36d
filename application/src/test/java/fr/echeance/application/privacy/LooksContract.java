package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.privacy.Looks.Look;
import fr.echeance.application.privacy.Looks.Place;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every store of looks does. */
public abstract class LooksContract {
    private static final UUID BASILE = new UUID(6, 1);
    private static final UUID CELESTE = new UUID(6, 2);
    private static final Pseudonym AURORE = new Pseudonym(new UUID(8, 1));
    private static final Pseudonym PRUDENCE = new Pseudonym(new UUID(8, 2));

    private Instant time = Instant.EPOCH;

    protected abstract Processing processing();

    protected abstract Looks looks();

    @BeforeEach
    void look() {
        processing()
                .run(
                        ReviewOrder.class,
                        now -> {
                            time = now;
                            looks().note(BASILE, Place.ORDER, List.of(AURORE), now);
                            looks().note(BASILE, Place.SEARCH, List.of(), now);
                            return now;
                        });
        processing()
                .run(
                        ReviewEvidence.class,
                        now -> {
                            looks().note(
                                            CELESTE,
                                            Place.SEARCH,
                                            List.of(AURORE, PRUDENCE),
                                            now.plusSeconds(60));
                            return now;
                        });
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        Looks.Page page = list(nothing(), 0, 2);
        assertThat(page.looks()).extracting(Look::staff).containsOnly(CELESTE);
        assertThat(page.more()).isTrue();
        Looks.Page next = list(nothing(), 2, 2);
        assertThat(next.looks()).containsExactly(new Look(BASILE, Place.ORDER, AURORE, time));
        assertThat(next.more()).isFalse();
    }

    @Test
    void answersWhoWhereWhomAndWhen() {
        Looks.Filter all = nothing();
        assertThat(count(filter(Optional.of(BASILE), all.place(), all.subject()))).isEqualTo(1);
        assertThat(count(filter(all.staff(), Optional.of(Place.SEARCH), all.subject())))
                .isEqualTo(2);
        assertThat(count(filter(all.staff(), all.place(), Optional.of(AURORE)))).isEqualTo(2);
        assertThat(count(between(time.plusSeconds(60), time.plusSeconds(61)))).isEqualTo(2);
        assertThat(count(between(time.plusSeconds(61), time.plusSeconds(99)))).isZero();
        assertThat(count(between(time.minusSeconds(1), time.plusSeconds(60)))).isEqualTo(1);
    }

    @Test
    void keepsALookForTwelveMonthsToTheEndOfTheDay() {
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(Looks.until(noon).hasPassed(Instant.parse("2027-11-23T22:59:59Z"))).isFalse();
        assertThat(Looks.until(noon).hasPassed(Instant.parse("2027-11-23T23:00:00Z"))).isTrue();
    }

    private int count(Looks.Filter filter) {
        return list(filter, 0, 10).looks().size();
    }

    private Looks.Page list(Looks.Filter filter, int offset, int size) {
        var cut =
                new Looks.Filter(
                        filter.staff(),
                        filter.place(),
                        filter.subject(),
                        filter.from(),
                        filter.before(),
                        offset,
                        size);
        return processing().read(ListLooks.class, _ -> looks().list(cut));
    }

    private static Looks.Filter nothing() {
        return filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Looks.Filter filter(
            Optional<UUID> staff, Optional<Place> place, Optional<Pseudonym> subject) {
        return new Looks.Filter(staff, place, subject, Optional.empty(), Optional.empty(), 0, 10);
    }

    private static Looks.Filter between(Instant from, Instant before) {
        return new Looks.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(before),
                0,
                10);
    }
}
