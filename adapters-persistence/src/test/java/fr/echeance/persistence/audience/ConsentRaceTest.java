package fr.echeance.persistence.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.ChooseTrackers;
import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whoever takes their consent back is in no view from then on, however many nodes keep what they saw at that moment. */
class ConsentRaceTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(TIME);
    }

    @RepeatedTest(10)
    void nothingThatIsKeptMeanwhileNamesThem() throws Exception {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        SeenPage page = SampleViews.seen(SitePage.HOME, Optional.of(kept));
        List<Callable<Object>> all =
                new ArrayList<>(
                        Collections.nCopies(
                                8,
                                () -> {
                                    fixture.bean(RecordPageViews.class).handle(List.of(page, page));
                                    return page;
                                }));
        all.add(4, () -> choose(TrackerChoice.REFUSED, Optional.of(kept)));
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            for (Future<Object> done : threads.invokeAll(all)) done.get();
        }
        assertThat(fixture.count("shop.page_view")).isEqualTo(16);
        assertThat(fixture.count("shop.page_view WHERE visitor IS NOT NULL")).isZero();
    }

    private Optional<Identifier> choose(TrackerChoice choice, Optional<Identifier> current) {
        return fixture.bean(ChooseTrackers.class)
                .handle(new ChooseTrackers.Command(choice, current, Language.FR))
                .identifier();
    }
}
