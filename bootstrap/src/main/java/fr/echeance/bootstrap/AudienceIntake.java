package fr.echeance.bootstrap;

import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.ViewsWaiting;
import fr.echeance.domain.audience.SeenPage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what was seen at this node, once a second, some thousand pages a transaction. Pages that could not be kept are not counted: were
 * they tried again, one that cannot be kept would stand in the way of all that follow.
 */
@Component
final class AudienceIntake implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AudienceIntake.class);
    private static final int BATCH = 5_000;

    private final ViewsWaiting waiting;
    private final RecordPageViews record;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("audience").factory());
    private volatile boolean running;

    AudienceIntake(ViewsWaiting waiting, RecordPageViews record) {
        this.waiting = waiting;
        this.record = record;
    }

    private void keep() {
        long lost = waiting.takeLost();
        if (lost > 0) LOG.warn("{} page views found no room and were not counted", lost);
        for (List<SeenPage> pages = waiting.take(BATCH);
                !pages.isEmpty();
                pages = waiting.take(BATCH)) {
            try {
                record.handle(pages);
            } catch (RuntimeException | Error failure) { // which would end the timer
                LOG.warn(
                        "{} page views were not counted: {}",
                        pages.size(),
                        failure.getClass().getName());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
    }

    /** What waits is kept first. */
    @Override
    public void stop() {
        running = false;
        timer.close();
        keep();
    }

    /** After the server, since whoever is served while it closes has seen a page, too. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Configuration(proxyBeanMethods = false)
    static class Room {
        @Bean
        ViewsWaiting viewsWaiting() {
            return new ViewsWaiting();
        }
    }
}
