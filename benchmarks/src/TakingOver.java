import com.github.kagkarlsson.scheduler.Scheduler;

import fr.echeance.application.takeover.RunTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.application.takeover.UploadExport;
import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.Verdict;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Taking over a former shop, by the use cases of the shop in this process: what is uploaded is on disk already. */
final class TakingOver {
    private static final int CUSTOMERS_EACH = 5;
    private static final int PRODUCTS = 100;

    /** Real exports, where there are some: customers, products and a year of sales. */
    private static final Path LEGACY =
            Path.of(System.getProperty("legacy-shop", "../shared/data/legacy-shop"));

    private final ConfigurableApplicationContext shop;

    private TakingOver(ConfigurableApplicationContext shop) {
        this.shop = shop;
    }

    static void measure(Database database, Path data, Table table, boolean quick) throws Exception {
        Database taken = database.copy("taken");
        int sales = quick ? 5_000 : 1_000_000;
        try (var shop = Rights.start(taken, data.resolve("taken"))) {
            // Its timer would run the same takeover, and the two would take turns.
            shop.getBean(Scheduler.class).stop();
            TakingOver takingOver = new TakingOver(shop);
            takingOver.seconds(synthetic(data.resolve("warm"), "W", quick ? 1_000 : 20_000));
            Map<Source, Path> export = synthetic(data.resolve("export"), "V", sales);
            LiveHeap heap = new LiveHeap(quick ? 100 : 10_000);
            Loaded first;
            try (heap) {
                first = takingOver.seconds(export);
            }
            if (first.orders() != sales)
                throw new IllegalStateException(first.orders() + " orders were loaded");
            table.atLeast(
                    "sales of a former shop loaded a second, an order, a contact and an entry each",
                    sales / first.seconds(),
                    5_000,
                    "%,d rows: %.0f s".formatted(sales, first.seconds()));
            table.atMost(
                    "the heap that they take meanwhile", heap.growth(), 64, "MB", heap.detail());
            table.atMost(
                    "the same files again ÷ the first time",
                    takingOver.seconds(export).seconds() / first.seconds(),
                    0.3,
                    "",
                    "they are known by their digest");
            if (Files.isDirectory(LEGACY))
                table.atMost(
                        "18,148 customers, 293 products and the sales of 2017",
                        takingOver.seconds(legacy()).seconds(),
                        15,
                        "s",
                        "uploaded, judged, loaded");
        }
        taken.drop();
    }

    private record Loaded(double seconds, long orders) {}

    private Loaded seconds(Map<Source, Path> export) throws Exception {
        long start = System.nanoTime();
        Optional<UUID> takeover = Optional.empty();
        for (var file : export.entrySet()) {
            try (InputStream content = Files.newInputStream(file.getValue())) {
                var outcome =
                        shop.getBean(UploadExport.class)
                                .handle(new UploadExport.Command(takeover, file.getKey(), content));
                takeover = Optional.of(((UploadExport.Outcome.Kept) outcome).takeover());
            }
        }
        UUID id = takeover.orElseThrow();
        String mapping = view(id).mapping();
        var started =
                shop.getBean(StartTakeover.class)
                        .handle(new StartTakeover.Command(id, TakeoverMapping.parse(mapping)));
        if (started instanceof StartTakeover.Outcome.Started)
            shop.getBean(RunTakeover.class).handle(id);
        else if (!(started instanceof StartTakeover.Outcome.AlreadyDone))
            throw new IllegalStateException(started.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        long orders =
                view(id).tallies().all().stream()
                        .filter(tally -> tally.verdict() == Verdict.Name.LIVE)
                        .filter(tally -> tally.kind() == fr.echeance.domain.privacy.RecordKind.ORDER)
                        .mapToLong(tally -> tally.loaded())
                        .sum();
        return new Loaded(seconds, orders);
    }

    private Takeover view(UUID id) {
        return shop.getBean(ViewTakeover.class)
                .handle(new ViewTakeover.Query(id, 0, 0))
                .orElseThrow()
                .takeover();
    }

    private static Map<Source, Path> legacy() {
        Map<Source, Path> files = new EnumMap<>(Source.class);
        files.put(Source.PRODUCTS, LEGACY.resolve("products.csv"));
        files.put(Source.CUSTOMERS, LEGACY.resolve("customers.csv"));
        files.put(Source.SALES, LEGACY.resolve("sales-2017.csv"));
        return files;
    }

    /** Sales of the last year, so that all of them are loaded whole. */
    private static Map<Source, Path> synthetic(Path folder, String prefix, int sales)
            throws Exception {
        Files.createDirectories(folder);
        Map<Source, Path> files = new EnumMap<>(Source.class);
        for (Source source : Source.values())
            files.put(source, folder.resolve(source.id() + ".csv"));
        try (BufferedWriter out = Files.newBufferedWriter(files.get(Source.PRODUCTS))) {
            out.write("ProductID,Reference,Name,Price\n");
            for (int i = 0; i < PRODUCTS; i++)
                out.write("%d,REF-%d,Sablier %d,%d.90\n".formatted(i, i, i, 5 + i));
        }
        try (BufferedWriter out = Files.newBufferedWriter(files.get(Source.CUSTOMERS))) {
            out.write("CustomerID,Name,Email,Street,Postcode,City,Country\n");
            for (int i = 0; i <= sales / CUSTOMERS_EACH; i++)
                out.write(
                        "%d,Prudence Aiguille,%s%d@ancien.example.com,%d quai des Heures,99120,Midy-le-Retard,FR\n"
                                .formatted(i, prefix, i, i));
        }
        LocalDate today = LocalDate.now();
        try (BufferedWriter out = Files.newBufferedWriter(files.get(Source.SALES))) {
            out.write("OrderNumber,OrderDate,CustomerID,ProductID,Quantity\n");
            for (int i = 0; i < sales; i++)
                out.write(
                        "%s%d,%s,%d,%d,1\n"
                                .formatted(
                                        prefix,
                                        i,
                                        today.minusDays(1 + i % 360),
                                        i / CUSTOMERS_EACH,
                                        i % PRODUCTS));
        }
        return files;
    }
}
