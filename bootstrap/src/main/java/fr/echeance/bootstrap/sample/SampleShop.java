package fr.echeance.bootstrap.sample;

import fr.echeance.application.catalog.ImportCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.privacy.SealLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.TimeMachine;
import fr.echeance.application.site.FurnishShop;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Furnishes an empty shop with the sample, once. */
@Component
@ConditionalOnBooleanProperty("echeance.sample-shop")
class SampleShop implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleShop.class);
    private static final Duration BEFORE_THE_FIRST_ORDER = Duration.ofDays(12 * 365L);

    private final ListCategories listCategories;
    private final ImportCatalog importCatalog;
    private final FurnishShop furnishShop;
    private final TimeMachine time;
    private final Path data;
    private final SampleOrders orders;
    private final SampleTakeover formerShop;
    private final SampleNewsletter newsletter;
    private final SampleBlog blog;
    private final SweepRetention sweep;
    private final SealLedger seal;

    SampleShop(
            ListCategories listCategories,
            ImportCatalog importCatalog,
            FurnishShop furnishShop,
            TimeMachine time,
            SampleOrders orders,
            SampleTakeover formerShop,
            SampleNewsletter newsletter,
            SampleBlog blog,
            SweepRetention sweep,
            SealLedger seal,
            @Value("${echeance.data-directory:data}") Path data) {
        this.listCategories = listCategories;
        this.importCatalog = importCatalog;
        this.furnishShop = furnishShop;
        this.time = time;
        this.data = data;
        this.orders = orders;
        this.formerShop = formerShop;
        this.newsletter = newsletter;
        this.blog = blog;
        this.sweep = sweep;
        this.seal = seal;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        // A sign for the next start: the clock is still wound, and orders are missing.
        Path unfinished = data.resolve("furnishing");
        if (Files.exists(unfinished))
            throw new IllegalStateException(
                    "the sample shop was interrupted while it was furnished: start once with"
                            + " --reset");
        if (!listCategories.handle(Language.FR).isEmpty()) return;
        Instant start = Instant.now();
        Instant opening = start.minus(BEFORE_THE_FIRST_ORDER);
        Files.createDirectories(data);
        Files.createFile(unfinished);
        try {
            time.wind(opening);
            furnishShop.handle(SampleSettings.read(Deadline.dayOf(opening).toString(), opening));
            importCatalog.handle(SampleCatalogue.read());
            Story.all(start).forEach(orders::live);
        } finally {
            time.release();
        }
        if (sweep.handle(SweepRetention.Command.run()).failed())
            throw new IllegalStateException("the sample shop's past could not be swept");
        formerShop.takeOver(Deadline.dayOf(start));
        newsletter.publish(Deadline.dayOf(start));
        blog.publish(Deadline.dayOf(start));
        seal.handle();
        Files.delete(unfinished);
        LOG.info(
                "The sample shop is furnished, in {} s",
                Duration.between(start, Instant.now()).toSeconds());
    }
}
