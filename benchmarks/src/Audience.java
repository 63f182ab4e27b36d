import fr.echeance.application.audience.FindMissingPages;
import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.ViewAudience;
import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.audience.Device;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many page views are kept a second, and what the page of numbers and the end of a month cost among many. */
final class Audience {
    private static final int BATCH = 5_000;
    private static final int MONTHS = 13;

    private Audience() {}

    static void measure(Database database, Path data, Table table, boolean quick) throws Exception {
        long many = quick ? 130_000 : 10_000_000;
        try (ConfigurableApplicationContext shop = InProcess.start(database, data)) {
            shop.getBean(Scheduler.class).stop();
            List<SeenPage> pages = pages();
            RecordPageViews record = shop.getBean(RecordPageViews.class);
            int batches = quick ? 4 : 20;
            double[] seconds =
                    Rounds.medians(
                            3,
                            () -> {
                                long begun = System.nanoTime();
                                for (int i = 0; i < batches; i++) record.handle(pages);
                                return (System.nanoTime() - begun) / 1e9;
                            });
            table.atLeast(
                    "page views kept a second, in batches of %,d".formatted(BATCH),
                    batches * BATCH / seconds[0],
                    5_000,
                    "one node; a fifth recognised by consent");
            fill(database, many / MONTHS);
            double[] milliseconds =
                    Rounds.medians(
                            9,
                            () -> {
                                long begun = System.nanoTime();
                                shop.getBean(ViewAudience.class).handle(365);
                                shop.getBean(FindMissingPages.class).handle();
                                return (System.nanoTime() - begun) / 1e6;
                            });
            table.atMost(
                    "the numbers of a year, %,d page views kept".formatted(many),
                    milliseconds[0],
                    300,
                    "ms",
                    "all that the page reads");
            drop(database, shop, table, many / MONTHS);
        }
    }

    /** The months end one after the other; each is one round. */
    private static void drop(
            Database database, ConfigurableApplicationContext shop, Table table, long rows)
            throws Exception {
        LocalDate first = month().minusMonths(MONTHS - 1L);
        int[] ended = {0};
        double[] milliseconds =
                Rounds.medians(
                        5,
                        () -> {
                            LocalDate day = first.plusMonths(ended[0]++).plusMonths(13).plusDays(1);
                            database.execute(
                                    "UPDATE governance.clock SET fixed_at = '%s 12:00+00'"
                                            .formatted(day));
                            return dropped(shop, rows);
                        });
        database.execute("UPDATE governance.clock SET fixed_at = NULL");
        table.atMost(
                "a month of %,d page views dropped".formatted(rows),
                milliseconds[0],
                100,
                "ms",
                "its rows counted for the ledger");
    }

    private static double dropped(ConfigurableApplicationContext shop, long rows) {
        var holder =
                shop.getBeansOfType(PersonalDataHolder.class)
                        .values()
                        .stream()
                        .filter(one -> one.kinds().contains(RecordKind.PAGE_VIEW))
                        .findFirst()
                        .orElseThrow();
        long begun = System.nanoTime();
        long gone =
                shop.getBean(Processing.class)
                        .run(
                                SweepRetention.class,
                                _ -> holder.sweep(RecordKind.PAGE_VIEW, 5_000).erased());
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        if (gone < rows) throw new IllegalStateException(gone + " views went");
        return milliseconds;
    }

    private static LocalDate month() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).withDayOfMonth(1);
    }

    /** So many in each of thirteen months, and the numbers that they make. */
    private static void fill(Database database, long each) throws Exception {
        for (int i = MONTHS - 1; i >= 0; i--) {
            LocalDate first = month().minusMonths(i);
            database.execute(
                    "SELECT governance.begin_month('page_view', '%s 12:00+00')".formatted(first),
                    """
                    INSERT INTO shop.page_view (id, visitor, page, item, way, host, missing, seen_at, active_until)
                    SELECT gen_random_uuid(), CASE n %% 5 WHEN 0 THEN md5((n %% 20000)::text)::uuid END,
                        (ARRAY['HOME', 'PRODUCTS', 'PRODUCT', 'PRODUCT', 'CART', 'CHECKOUT', 'ORDERED'])[n %% 7 + 1],
                        CASE WHEN n %% 7 IN (2, 3) THEN 'produit-' || n %% 300 END, 'SEARCH', 'host' || n %% 40 || '.example.com', n %% 100 = 0,
                        least(timestamptz '%1$s 12:00+00' + (n %% 27) * interval '1 day', now()),
                        timestamptz '%2$s 00:00+01'
                    FROM generate_series(1, %3$d) n\
                    """
                            .formatted(first, first.plusMonths(13).plusDays(1), each));
        }
        database.execute(
                """
                INSERT INTO catalog.audience_day AS d (day, measure, label, views, visits)
                SELECT seen_at::date, m.measure, m.label, count(*), count(*) FILTER (WHERE way <> 'INSIDE') FROM shop.page_view,
                    LATERAL (VALUES ('TOTAL', 'all'), ('PAGE', lower(page)), ('ITEM', item), ('HOST', host), ('WAY', lower(way))) m (measure, label)
                WHERE m.label IS NOT NULL GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING\
                """,
                "VACUUM ANALYZE shop.page_view",
                "VACUUM ANALYZE catalog.audience_day");
    }

    private static List<SeenPage> pages() {
        SitePage[] kinds = SitePage.values();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        List<SeenPage> pages = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            SitePage page = kinds[i % kinds.length];
            pages.add(
                    new SeenPage(
                            page,
                            page == SitePage.PRODUCT
                                    ? Optional.of("produit-" + i % 300)
                                    : Optional.empty(),
                            page != SitePage.OTHER,
                            i % 3 == 0
                                    ? Source.of("host" + i % 40 + ".example.com", false)
                                    : Source.INSIDE,
                            Language.FR,
                            Device.WIDE,
                            i % 5 == 0
                                    ? Optional.of(new Identifier(new UUID(9, i % 500), today))
                                    : Optional.empty()));
        }
        return pages;
    }
}
