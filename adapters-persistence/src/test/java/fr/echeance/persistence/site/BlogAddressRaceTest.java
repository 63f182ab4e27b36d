package fr.echeance.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.application.site.WriteBlogArticle.Outcome;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An address that somebody begins an article at, while others rename theirs to it, is one's, and the others are told. */
class BlogAddressRaceTest {
    private static final int AT_ONCE = 6;

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final BlogPath blog = new BlogPath(fixture);

    @BeforeEach
    void begin() {
        fixture.wind(Instant.parse("2026-11-23T09:00:00Z"));
        for (int n = 0; n < AT_ONCE; n++) blog.write(id(n), "former-" + n);
    }

    @RepeatedTest(10)
    void oneHasItAndTheOthersAreTold() throws Exception {
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            UUID former = id(n);
            UUID fresh = id(100 + n);
            all.add(() -> rename(former));
            all.add(() -> blog.write(fresh, "sable"));
            // The form of the one that is renamed comes once more.
            all.add(() -> blog.write(former, "sable"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            for (Future<Outcome> done : threads.invokeAll(all)) outcomes.add(done.get());
        }
        assertThat(fixture.count("catalog.blog_article WHERE slug = 'sable'")).isOne();
        assertThat(outcomes)
                .filteredOn(new Outcome.Invalid(Map.of("slug", "taken"))::equals)
                .hasSizeGreaterThanOrEqualTo(2 * AT_ONCE - 1 - AT_ONCE);
    }

    private Outcome rename(UUID id) {
        return fixture.bean(WriteBlogArticle.class)
                .handle(
                        new WriteBlogArticle.Command(
                                id, Optional.of(1), Optional.empty(), TestBlog.typed("sable")));
    }

    private static UUID id(int n) {
        return new UUID(0xB, n);
    }
}
