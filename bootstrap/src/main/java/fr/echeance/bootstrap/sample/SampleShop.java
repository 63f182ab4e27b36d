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
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;

/** Furnishes an empty shop with the sample, once. */
@Component
@ConditionalOnProperty("echeance.sample-shop")
class SampleShop implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleShop.class);
    private static final Duration BEFORE_THE_FIRST_ORDER = Duration.ofDays(12 * 365L);

    private final ListCategories listCategories;
    private final ImportCatalog importCatalog;
    private final FurnishShop furnishShop;
    private final TimeMachine time;
    private final SampleOrders orders;
    private final SweepRetention sweep;
    private final SealLedger seal;

    SampleShop(
            ListCategories listCategories,
            ImportCatalog importCatalog,
            FurnishShop furnishShop,
            TimeMachine time,
            SampleOrders orders,
            SweepRetention sweep,
            SealLedger seal) {
        this.listCategories = listCategories;
        this.importCatalog = importCatalog;
        this.furnishShop = furnishShop;
        this.time = time;
        this.orders = orders;
        this.sweep = sweep;
        this.seal = seal;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!listCategories.handle(Language.FR).isEmpty()) return;
        Instant start = Instant.now();
        Instant opening = start.minus(BEFORE_THE_FIRST_ORDER);
        try {
            time.wind(opening);
            furnishShop.handle(SampleSettings.read(Deadline.dayOf(opening).toString(), opening));
            importCatalog.handle(SampleCatalogue.read());
            Story.all(start).forEach(orders::live);
        } finally {
            time.release();
        }
        sweep.handle(SweepRetention.Command.run());
        seal.handle();
        LOG.info(
                "The sample shop is furnished, in {} s",
                Duration.between(start, Instant.now()).toSeconds());
    }
}
