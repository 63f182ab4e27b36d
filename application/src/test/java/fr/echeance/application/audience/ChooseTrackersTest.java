package fr.echeance.application.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ChooseTrackersTest {
    private final TestAudience site = new TestAudience();
    private final LocalDate today = Deadline.dayOf(site.clock.now());

    @Test
    void givesAnIdentifierToWhoAgreesAndKeepsTheProof() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        assertThat(kept.depositedOn()).isEqualTo(today);
        assertThat(site.store.proofs())
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.visitor()).isEqualTo(SampleViews.hash(kept.id()));
                    assertThat(proof.wording()).isEqualTo(TrackerChoice.wording(Language.EN));
                    assertThat(proof.deadlines().activeUntil())
                            .isEqualTo(Deadline.endOf(today.plusMonths(6)));
                    assertThat(proof.deadlines().archiveUntil())
                            .isEqualTo(Deadline.endOf(today.plusMonths(6).plusYears(5)));
                });
    }

    @Test
    void keepsNothingOfWhoRefuses() {
        assertThat(choose(TrackerChoice.REFUSED, Optional.empty())).isEmpty();
        assertThat(choose(TrackerChoice.OBJECTED, Optional.empty())).isEmpty();
        assertThat(site.store.proofs()).isEmpty();
        assertThat(site.view.handle(1).labels().get(Measure.CHOICE)).hasSize(2);
    }

    @Test
    void neverProlongsTheIdentifierOfWhoAgreesAgain() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        site.clock.wind(Duration.ofDays(200));
        assertThat(choose(TrackerChoice.ACCEPTED, Optional.of(kept))).contains(kept);
        site.clock.wind(Duration.ofDays(200));
        assertThat(choose(TrackerChoice.ACCEPTED, Optional.of(kept)).orElseThrow().id())
                .isNotEqualTo(kept.id());
    }

    @Test
    void cutsWhoTakesTheirConsentBackFromWhatTheySaw() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        site.record.handle(List.of(seenBy(kept)));
        assertThat(site.show.handle(kept)).hasSize(1);
        assertThat(choose(TrackerChoice.REFUSED, Optional.of(kept))).isEmpty();
        assertThat(site.show.handle(kept)).isEmpty();
        assertThat(site.store.proofs())
                .singleElement()
                .satisfies(proof ->
                        assertThat(proof.deadlines().activeUntil())
                                .isEqualTo(Deadline.endOf(today)));
        assertThat(site.view.handle(1).days()).as("counted all the same").hasSize(1);
    }

    /** What they had just seen may wait still, here or at another node. */
    @Test
    void recognisesNobodyByWhatWaitedWhenConsentWasTakenBack() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        choose(TrackerChoice.REFUSED, Optional.of(kept));
        site.record.handle(List.of(seenBy(kept)));
        assertThat(site.show.handle(kept)).isEmpty();
        assertThat(site.view.handle(1).labels().get(Measure.VISITOR)).isEmpty();
        assertThat(site.view.handle(1).days()).as("counted all the same").hasSize(1);
    }

    @Test
    void keepsNoProofLongerBecauseConsentWasTakenBack() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        site.clock.wind(Duration.ofDays(30));
        choose(TrackerChoice.REFUSED, Optional.of(kept));
        assertThat(site.store.proofs())
                .singleElement()
                .satisfies(proof ->
                        assertThat(proof.deadlines().archiveUntil())
                                .isEqualTo(Deadline.endOf(today.plusMonths(6).plusYears(5))));
    }

    @Test
    void keepsSoManyHostsOfADayAndNoMoreHoweverManyAreSent() {
        for (int batch = 0; batch < 3; batch++)
            site.record.handle(
                    IntStream.range(300 * batch, 300 * batch + 300)
                            .mapToObj(n -> SampleViews.from("s" + n + ".example.org"))
                            .toList());
        site.record.handle(List.of(SampleViews.from("s7.example.org")));
        assertThat(site.store.labels(Measure.HOST, today, today, 1_000))
                .hasSize(RecordPageViews.HOSTS)
                .startsWith(new AudienceCounts.Label("s7.example.org", new Tally.Count(2, 2)));
        assertThat(site.view.handle(1).labels().get(Measure.WAY))
                .containsExactly(new AudienceCounts.Label("site", new Tally.Count(901, 901)));
    }

    @Test
    void countsAVisitorOnceADay() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        for (int i = 0; i < 2; i++) site.record.handle(List.of(seenBy(kept), seenBy(kept)));
        site.record.handle(List.of());
        assertThat(site.view.handle(1).labels().get(Measure.VISITOR))
                .singleElement()
                .satisfies(label -> assertThat(label.count().visits()).isOne());
    }

    @Test
    void forgetsAnIdentifierThatIsThirteenMonthsOld() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        site.clock.wind(Duration.ofDays(394));
        choose(TrackerChoice.ACCEPTED, Optional.of(kept));
        site.record.handle(List.of(seenBy(kept)));
        assertThat(site.show.handle(kept)).as("a day before its end").hasSize(1);
        site.clock.wind(Duration.ofDays(1));
        site.record.handle(List.of(seenBy(kept)));
        assertThat(site.show.handle(kept)).hasSize(1);
        assertThat(site.view.handle(1).days())
                .as("counted as anybody's")
                .singleElement()
                .satisfies(day -> assertThat(day.count().views()).isOne());
    }

    @Test
    void keepsPagesWaitingUntilTheyAreTaken() {
        ViewsWaiting waiting = new ViewsWaiting();
        for (int i = 0; i < 3; i++)
            assertThat(waiting.offer(SampleViews.seen(SitePage.CART, Optional.empty()))).isTrue();
        assertThat(waiting.take(2)).hasSize(2);
        assertThat(waiting.take(2)).hasSize(1);
        assertThat(waiting.take(2)).isEmpty();
    }

    private static SeenPage seenBy(Identifier identifier) {
        return SampleViews.seen(SitePage.HOME, Optional.of(identifier));
    }

    private Optional<Identifier> choose(TrackerChoice choice, Optional<Identifier> current) {
        return site.choose
                .handle(new ChooseTrackers.Command(choice, current, Language.EN))
                .identifier();
    }
}
