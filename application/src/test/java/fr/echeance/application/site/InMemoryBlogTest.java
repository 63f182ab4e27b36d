package fr.echeance.application.site;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryBlogTest extends BlogContract {
    private final FixedClock clock = FixedClock.standing();
    private final Processing processing = new FakeProcessing(clock);
    private final InMemoryBlogArticles articles = new InMemoryBlogArticles();
    private final InMemoryBylines bylines = new InMemoryBylines(clock);

    @Override
    public Processing processing() {
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
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
