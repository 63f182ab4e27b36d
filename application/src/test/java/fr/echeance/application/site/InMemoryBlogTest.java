package fr.echeance.application.site;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemoryBlogTest extends BlogContract {
    private final FixedClock clock = FixedClock.standing();
    private final Instant time = clock.now();
    private final Processing processing = new FakeProcessing(clock);
    private final InMemoryBlogArticles articles = new InMemoryBlogArticles();
    private final InMemoryBylines bylines = new InMemoryBylines(clock);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected BlogArticles articles() {
        return articles;
    }

    @Override
    protected Bylines bylines() {
        return bylines;
    }

    @Override
    protected Instant time() {
        return time;
    }

    @Override
    protected void wind(Duration by) {
        clock.wind(by);
    }
}
