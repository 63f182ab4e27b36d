package fr.echeance.application.site;

import fr.echeance.domain.catalog.Slug;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pages as a test has put them up. */
public final class FixedPublicPages implements PublicPages {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Listed> pages = new ArrayList<>();

    public void put(Kind kind, String slug) {
        pages.add(new Listed(kind, new Slug(slug), Optional.of(DAY)));
    }

    public void put(int products) {
        IntStream.range(0, products).forEach(n -> put(Kind.PRODUCT, "p-" + n));
    }

    @Override
    public int count(Instant now) {
        return pages.size();
    }

    @Override
    public List<Listed> listed(Instant now, int first, int most) {
        return pages.stream().skip(first).limit(most).toList();
    }
}
