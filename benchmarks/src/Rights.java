import com.github.kagkarlsson.scheduler.Scheduler;

import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * What it takes to hand somebody everything that is kept of them, and to erase it: the use cases of the shop, in this process, since over
 * HTTP a wish is run a week later by a timer.
 */
final class Rights implements AutoCloseable {
    private static final char ASKING = 'e';
    private static final char OTHERS = 'b';

    private final Database database;
    private final ConfigurableApplicationContext shop;
    private long next = 1;

    /**
     * @param orders how many are stored; two each of people who ask for nothing
     * @param asking how many people may ask
     */
    Rights(Database database, Path directory, long orders, int asking) throws Exception {
        this.database = database;
        this.shop = start(database, directory);
        shop.getBean(Scheduler.class).stop(); // the measured run is the only one
        Histories.fill(database, Map.of(OTHERS, orders / 2, ASKING, (long) asking));
    }

    /** One person of two orders and an account among few and among many. */
    static void measure(Database database, Path data, Table table, boolean quick) throws Exception {
        Database large = database.copy("crowd");
        int people = quick ? 20 : 100;
        long few = quick ? 2_000 : 100_000;
        long many = quick ? 20_000 : 1_000_000;
        try (Rights small = new Rights(database, data.resolve("shop"), few, 6 * people);
                Rights crowd = new Rights(large, data.resolve("crowd"), many, 6 * people)) {
            small.p95(2 * people); // until the machine has compiled it
            crowd.p95(2 * people);
            double[][] p95 = new double[2][];
            double[] exports = new double[2];
            double[] erasures =
                    Rounds.medians(
                            3,
                            () -> (p95[0] = small.p95(people))[1],
                            () -> (p95[1] = crowd.p95(people))[1]);
            for (int i = 0; i < 2; i++) exports[i] = p95[i][0];
            String detail = "%,d orders stored; %,d: %.1f ms".formatted(many, few, erasures[0]);
            table.atMost("erasure of a person of two orders and an account, p95", erasures[1], 50, "ms", detail);
            table.atMost("the same, the larger ÷ the smaller shop", erasures[1] / erasures[0], 1.2, "", "");
            table.atMost(
                    "their copy of everything, p95",
                    exports[1],
                    500,
                    "ms",
                    "%,d orders stored; %,d: %.1f ms".formatted(many, few, exports[0]));
            table.atMost("the same, the larger ÷ the smaller shop", exports[1] / exports[0], 1.2, "", "");
        }
        large.drop();
    }

    /** The shop in this process. */
    static ConfigurableApplicationContext start(Database database, Path directory)
            throws Exception {
        Method application =
                Class.forName("fr.echeance.bootstrap.Echeance").getDeclaredMethod("application");
        application.setAccessible(true);
        return ((SpringApplication) application.invoke(null))
                .run(
                        "--server.port=0",
                        "--echeance.data-directory=" + directory,
                        "--echeance.secret=" + "5e".repeat(32),
                        "--echeance.signing-key=" + Shop.signingKey(),
                        "--echeance.database.url=" + database.url());
    }

    /** Milliseconds within which nineteen of twenty had their copy, and were erased a week later. */
    double[] p95(int people) throws Exception {
        double[] exports = new double[people];
        double[] erasures = new double[people];
        for (int i = 0; i < people; i++) {
            Pseudonym person = new Pseudonym(Histories.buyer(ASKING, next++));
            exports[i] =
                    millis(() -> shop.getBean(ExportPersonalRecords.class).handle(person));
            shop.getBean(RequestErasure.class)
                    .handle(
                            new RequestErasure.Command(
                                    person,
                                    new EmailAddress("prudence@example.com"),
                                    true,
                                    Language.FR));
            // The week goes by for this one alone.
            database.execute(
                    "UPDATE governance.subject_request SET due_at = now() WHERE standing = 'GRACE'");
            erasures[i] =
                    millis(
                            () -> {
                                var report = shop.getBean(RunErasures.class).handle(1);
                                if (report.done().size() != 1 || !report.failed().isEmpty())
                                    throw new IllegalStateException(report.toString());
                            });
        }
        return new double[] {ninetyFifth(exports), ninetyFifth(erasures)};
    }

    @Override
    public void close() {
        shop.close();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double ninetyFifth(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
    }
}
