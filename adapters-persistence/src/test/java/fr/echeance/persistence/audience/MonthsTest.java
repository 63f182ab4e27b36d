package fr.echeance.persistence.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A month of page views goes as a whole, on its day, unless a row of it is held or restricted. */
class MonthsTest {
    private static final Instant SEEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LAST = Instant.parse("2027-12-01T22:59:59Z");
    private static final String PART = "pg_class WHERE relname = 'page_view_2026_11'";

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void see() {
        fixture.wind(SEEN);
        SeenPage page = SampleViews.seen(SitePage.HOME, Optional.empty());
        use(RecordPageViews.class).handle(List.of(page, page));
    }

    @Test
    void dropsAMonthOnTheDayOnWhichItEnds() {
        assertThat(sweep(LAST)).isZero();
        assertThat(fixture.count(PART)).isOne();
        assertThat(sweep(LAST.plusSeconds(1))).isEqualTo(2);
        assertThat(fixture.count(PART)).isZero();
        assertThat(fixture.count("governance.ledger_entry WHERE records = 2")).isOne();
        assertThat(sweep(LAST.plusSeconds(2))).isZero();
    }

    @Test
    void sparesWhatIsHeldInIt() {
        fixture.superuser(
                """
                INSERT INTO governance.hold SELECT gen_random_uuid(), 'page_view', id, 'DISPUTE', gen_random_uuid(), now(), '2030-01-01', NULL,
                    NULL, 'infinity', 'infinity' FROM shop.page_view LIMIT 1\
                """);
        assertThat(sweep(LAST.plusSeconds(1))).isOne();
        assertThat(fixture.count("shop.page_view")).isOne();
        fixture.superuser("UPDATE governance.hold SET released_at = now()");
        assertThat(sweep(LAST.plusSeconds(1))).isOne();
        assertThat(fixture.count(PART)).isZero();
    }

    @Test
    void sparesWhatIsRestrictedInIt() {
        fixture.superuser(
                """
                UPDATE shop.page_view SET restricted_since = now() WHERE id = (SELECT id FROM shop.page_view LIMIT 1)\
                """);
        assertThat(sweep(LAST.plusSeconds(1))).isOne();
        assertThat(fixture.count(PART)).isOne();
    }

    @Test
    void keepsTheMonthThatIsGoingOnThoughItIsEmpty() {
        fixture.superuser("DELETE FROM shop.page_view");
        assertThat(sweep(SEEN)).isZero();
        assertThat(fixture.count(PART)).isOne();
    }

    private long sweep(Instant at) {
        fixture.wind(at);
        return use(SweepRetention.class).handle(SweepRetention.Command.run()).lines().stream()
                .filter(line -> line.kind() == RecordKind.PAGE_VIEW)
                .mapToLong(line -> {
                    assertThat(line.failure()).isEmpty();
                    return line.swept().erased();
                })
                .sum();
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
