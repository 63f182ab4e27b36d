package fr.echeance.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.ImportCatalog;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.site.MapSite;
import fr.echeance.application.site.PublicPages;
import fr.echeance.application.site.PublicPages.Kind;
import fr.echeance.application.site.PublicPages.Listed;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class JooqPublicPagesTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final PublicPages pages = fixture.bean(PublicPages.class);

    @Test
    void listsWhatAnybodyCanOpenOnceEachAndPartByPart() {
        fixture.wind(TIME);
        fixture.bean(ImportCatalog.class).handle(SampleCatalog.whole());
        BlogPath blog = new BlogPath(fixture);
        blog.publish("sable");
        blog.write(new java.util.UUID(0xB, 9), "brouillon");
        List<Listed> all = listed(0, 1_000);
        assertThat(all).doesNotHaveDuplicates().hasSize(count());
        assertThat(all)
                .filteredOn(one -> one.kind() == Kind.BLOG_ARTICLE)
                .extracting(one -> one.slug().value())
                .containsExactly("sable");
        assertThat(all)
                .filteredOn(one -> one.kind() == Kind.PRODUCT)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.changedAt()).contains(TIME));
        assertThat(all).extracting(Listed::kind).contains(Kind.CATEGORY);
        assertThat(listed(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(listed(2, 1_000)).isEqualTo(all.subList(2, all.size()));
        fixture.superuser("UPDATE catalog.product SET state = 'WITHDRAWN'");
        assertThat(listed(0, 1_000)).extracting(Listed::kind).doesNotContain(Kind.PRODUCT);
    }

    private List<Listed> listed(int first, int most) {
        return fixture.processing().read(MapSite.class, now -> pages.listed(now, first, most));
    }

    private int count() {
        return fixture.processing().read(MapSite.class, pages::count);
    }
}
