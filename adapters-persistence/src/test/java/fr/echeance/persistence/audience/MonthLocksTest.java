package fr.echeance.persistence.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A backup reads every table from its beginning to its end, by night, when months begin and end: nobody waits for it who counts a page, or
 * signs in.
 */
class MonthLocksTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant ENDED = Instant.parse("2027-12-01T23:00:00Z");
    private static final String PARTS = "pg_class WHERE relname LIKE 'page_view_20__\\___' AND ";

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void see() {
        fixture.superuser(
                """
                DO $$ DECLARE part regclass; BEGIN
                    FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'shop.page_view'::regclass
                        LOOP EXECUTE format('DROP TABLE %s', part); END LOOP;
                END $$\
                """);
        fixture.wind(NOVEMBER);
        record();
    }

    @Test
    void aMonthBeginsWhileSomebodyReads() throws Exception {
        fixture.wind(ENDED);
        whileSomebodyReads(this::record);
        assertThat(fixture.count(PARTS + "relispartition")).isEqualTo(2);
        assertThat(fixture.count("shop.page_view")).isEqualTo(2);
    }

    /** Who waited for its month would keep everybody else waiting behind. */
    @Test
    void aMonthThatSomebodyReadsEndsRowByRowAndGoesWhenTheyAreDone() throws Exception {
        fixture.wind(ENDED);
        whileSomebodyReads(() -> assertThat(sweep()).isOne());
        assertThat(fixture.count("shop.page_view")).isZero();
        assertThat(fixture.count(PARTS + "relispartition")).isOne();
        assertThat(sweep()).isZero();
        assertThat(fixture.count(PARTS + "relispartition")).isZero();
    }

    private void whileSomebodyReads(Runnable work) throws Exception {
        try (Connection reader = fixture.superuser();
                var look = reader.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            reader.setAutoCommit(false);
            look.execute("LOCK TABLE shop.page_view IN ACCESS SHARE MODE");
            Future<?> done = threads.submit(work);
            try {
                done.get(20, TimeUnit.SECONDS);
            } finally {
                reader.rollback();
            }
        }
    }

    private void record() {
        fixture.bean(RecordPageViews.class)
                .handle(List.of(SampleViews.seen(SitePage.HOME, Optional.empty())));
    }

    private long sweep() {
        return fixture
                .bean(SweepRetention.class)
                .handle(SweepRetention.Command.run())
                .lines()
                .stream()
                .filter(line -> line.kind() == RecordKind.PAGE_VIEW)
                .mapToLong(line -> {
                    assertThat(line.failure()).isEmpty();
                    return line.swept().erased();
                })
                .sum();
    }
}
