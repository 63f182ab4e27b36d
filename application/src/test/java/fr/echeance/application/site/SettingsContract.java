package fr.echeance.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.Terms;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.site.ShopSettings.Delivery;
import fr.echeance.application.site.ShopSettings.Version;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What every desk of settings keeps; run on an empty one. */
public abstract class SettingsContract {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    protected abstract Processing processing();

    protected abstract SettingsDesk desk();

    protected abstract ShopSettings settings();

    protected abstract LegalPages pages();

    @BeforeEach
    void fill() {
        write(() -> desk().add(way("relais", 2, 390)));
        write(() -> desk().add(way("domicile", 1, 590)));
    }

    @Test
    void keepsWaysInTheirOrder() {
        assertThat(read(desk()::ways))
                .extracting(SettingsDesk.Way::delivery)
                .containsExactly(way("domicile", 1, 590), way("relais", 2, 390));
        assertThat(write(() -> desk().add(way("relais", 9, 1)))).isFalse();
    }

    @Test
    void changesTheVersionThatWasSeenAndNoOther() {
        int seen = read(desk()::ways).getLast().version();
        assertThat(write(() -> desk().change(seen, way("relais", 2, 490), false))).isTrue();
        assertThat(write(() -> desk().change(seen, way("relais", 2, 1), true))).isFalse();
        assertThat(write(() -> desk().change(seen, way("nix", 2, 1), true))).isFalse();
        SettingsDesk.Way now = read(desk()::ways).getLast();
        assertThat(now.delivery()).isEqualTo(way("relais", 2, 490));
        assertThat(now.offered()).isFalse();
    }

    @Test
    void keepsWhoSellsByVersion() {
        assertThat(read(desk()::seller)).isEqualTo(new SettingsDesk.Seller(0, Map.of()));
        assertThat(write(() -> desk().change(0, Map.of("name", "Minuit")))).isTrue();
        int seen = read(desk()::seller).version();
        assertThat(write(() -> desk().change(0, Map.of("name", "Midi")))).isFalse();
        assertThat(write(() -> desk().change(seen, Map.of("name", "Une heure")))).isTrue();
        assertThat(write(() -> desk().change(seen, Map.of("name", "Tard")))).isFalse();
        assertThat(read(desk()::seller).mentions()).isEqualTo(Map.of("name", "Une heure"));
    }

    @Test
    void neverRewritesAVersionOfTheTerms() {
        assertThat(write(() -> settings().put(terms("1", DAY, "Premières")))).isTrue();
        assertThat(write(() -> settings().put(terms("1", DAY, "Autres")))).isFalse();
        assertThat(write(() -> settings().put(terms("2", DAY.plusSeconds(1), "Suite")))).isTrue();
        assertThat(read(desk()::editions))
                .extracting(SettingsDesk.Edition::title)
                .containsExactly("Suite", "Premières");
    }

    @Test
    void tellsPagesAndTheirVersionsApart() {
        Version notice =
                new Version(LegalPage.NOTICE, "1", Language.FR, DAY, "Mentions légales", "Qui.");
        write(() -> settings().put(terms("1", DAY, "Premières")));
        assertThat(write(() -> settings().put(notice))).as("the same name").isTrue();
        write(() -> settings().put(terms("2", DAY.plusSeconds(60), "Suite")));
        assertThat(current(LegalPage.NOTICE, DAY)).contains("Mentions légales");
        assertThat(current(LegalPage.ACCESSIBILITY, DAY)).isEmpty();
        assertThat(current(LegalPage.NOTICE, DAY.minusSeconds(1))).isEmpty();
        assertThat(current(LegalPage.TERMS, DAY.plusSeconds(59))).contains("Premières");
        assertThat(current(LegalPage.TERMS, DAY.plusSeconds(60))).contains("Suite");
        assertThat(
                        read(() -> pages().version(LegalPage.TERMS, "2", Language.FR))
                                .orElseThrow()
                                .title())
                .as("to come")
                .isEqualTo("Suite");
        assertThat(read(() -> pages().version(LegalPage.NOTICE, "2", Language.FR))).isEmpty();
        assertThat(read(() -> pages().editions(LegalPage.TERMS, Language.FR, DAY.plusSeconds(60))))
                .containsExactly(
                        new LegalPages.Edition("2", DAY.plusSeconds(60)),
                        new LegalPages.Edition("1", DAY));
        assertThat(read(() -> pages().editions(LegalPage.TERMS, Language.EN, DAY.plusSeconds(60))))
                .isEmpty();
    }

    private Optional<String> current(LegalPage page, Instant now) {
        return read(() -> pages().current(page, Language.FR, now)).map(Terms.Text::title);
    }

    private static Delivery way(String code, int position, long cents) {
        Map<Language, String> words = Map.of(Language.FR, code, Language.EN, code);
        return new Delivery(
                code, position, words, words, new Money(cents), Optional.of(new Money(4_900)), 8);
    }

    private static Version terms(String version, Instant from, String title) {
        return new Version(LegalPage.TERMS, version, Language.FR, from, title, "## 1\nOn vend.");
    }

    private <T> T read(Supplier<T> work) {
        return processing().read(ViewSettings.class, _ -> work.get());
    }

    private <T> T write(Supplier<T> work) {
        return processing().run(FurnishShop.class, _ -> work.get());
    }
}
