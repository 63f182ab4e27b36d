package fr.echeance.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class EditSettingsTest {
    private final FixedClock clock = FixedClock.standing();
    private final FakeProcessing processing = new FakeProcessing(clock);
    private final InMemorySettings settings = new InMemorySettings();
    private final SaveWay saveWay = new SaveWay(processing, settings);
    private final SaveSeller saveSeller = new SaveSeller(processing, settings);
    private final PublishLegalPage publish = new PublishLegalPage(processing, settings, settings);

    @Test
    void offersAtLeastOneWay() {
        assertThat(save(Optional.empty(), way("relais"))).isEqualTo(new SaveWay.Outcome.Saved());
        Map<String, String> withdrawn = way("relais");
        withdrawn.remove("offered");
        assertThat(save(Optional.of(1), withdrawn))
                .isEqualTo(new SaveWay.Outcome.Invalid(Map.of("offered", "last-way")));
        save(Optional.empty(), way("domicile"));
        assertThat(save(Optional.of(1), withdrawn)).isEqualTo(new SaveWay.Outcome.Saved());
        assertThat(settings.ways()).extracting(SettingsDesk.Way::offered).contains(false, true);
    }

    @Test
    void tellsTheLaterOfTwo() {
        save(Optional.empty(), way("relais"));
        Map<String, String> dearer = way("relais");
        dearer.put("price", "4,90");
        assertThat(save(Optional.of(1), dearer)).isEqualTo(new SaveWay.Outcome.Saved());
        assertThat(save(Optional.of(1), dearer)).as("twice").isEqualTo(new SaveWay.Outcome.Saved());
        dearer.put("price", "5,90");
        assertThat(save(Optional.of(1), dearer)).isEqualTo(new SaveWay.Outcome.ChangedMeanwhile());
        assertThat(save(Optional.of(1), way("nix"))).isEqualTo(new SaveWay.Outcome.Unknown());
        assertThat(save(Optional.empty(), way("relais")))
                .isEqualTo(new SaveWay.Outcome.Invalid(Map.of("code", "taken")));
    }

    @ParameterizedTest
    @CsvSource({
        "code, RELAIS, slug",
        "code, new, taken",
        "price, '', required",
        "price, '3,999', money",
        "freeFrom, zz, money",
        "maxDays, 31, range",
        "maxDays, 0, range",
        "position, -1, whole",
        "nameEn, ' ', required"
    })
    void takesNoImpossibleWay(String field, String value, String rule) {
        Map<String, String> typed = way("relais");
        typed.put(field, value);
        assertThat(save(Optional.empty(), typed))
                .isEqualTo(new SaveWay.Outcome.Invalid(Map.of(field, rule)));
    }

    @Test
    void keepsWhoSellsAndTellsTheLaterOne() {
        Map<String, String> typed = seller();
        assertThat(saveSeller.handle(new SaveSeller.Command(0, typed)))
                .isEqualTo(new SaveSeller.Outcome.Saved());
        assertThat(settings.seller().mentions())
                .containsOnlyKeys(SaveSeller.MENTIONS)
                .containsEntry("siren", "000000000");
        typed.put("sellerCity", "Ailleurs");
        assertThat(saveSeller.handle(new SaveSeller.Command(0, typed)))
                .isEqualTo(new SaveSeller.Outcome.ChangedMeanwhile());
    }

    @ParameterizedTest
    @CsvSource({
        "sellerSiren, 12, seller-siren",
        "sellerPostcode, 7500, seller-postcode",
        "sellerCountry, fr, seller-country",
        "sellerVat, FR 00, seller-vat",
        "sellerEmail, a@b, seller-email",
        "sellerName, '', required"
    })
    void wantsEveryMentionInItsShape(String field, String value, String rule) {
        Map<String, String> typed = seller();
        typed.put(field, value);
        assertThat(saveSeller.handle(new SaveSeller.Command(0, typed)))
                .isEqualTo(new SaveSeller.Outcome.Invalid(Map.of(field, rule)));
    }

    @Test
    void publishesTermsInBothLanguagesAndNeverRewritesThem() {
        assertThat(publish.handle(LegalPage.TERMS, terms("2027", "2027-01-01")))
                .isEqualTo(new PublishLegalPage.Outcome.Published());
        assertThat(settings.editions().getFirst().inForceFrom())
                .hasToString("2026-12-31T23:00:00Z");
        assertThat(publish.handle(LegalPage.TERMS, terms("2027", "2027-01-01")))
                .isEqualTo(new PublishLegalPage.Outcome.Invalid(Map.of("version", "taken")));
        assertThat(publish.handle(LegalPage.TERMS, terms("now", "2026-11-23")))
                .isEqualTo(new PublishLegalPage.Outcome.Published());
        assertThat(settings.editions().getLast().inForceFrom()).isEqualTo(clock.now());
    }

    @ParameterizedTest
    @CsvSource({
        "inForceFrom, 2026-11-22, past",
        "inForceFrom, 2026-02-30, date",
        "inForceFrom, +12026-01-01, date",
        "version, 'a b', version",
        "version, ../etc, version",
        "bodyEn, '', required"
    })
    void publishesNothingForYesterdayAndNothingHalf(String field, String value, String rule) {
        Map<String, String> typed = terms("2027", "2027-01-01");
        typed.put(field, value);
        assertThat(publish.handle(LegalPage.TERMS, typed))
                .isEqualTo(new PublishLegalPage.Outcome.Invalid(Map.of(field, rule)));
        assertThat(settings.editions()).isEmpty();
    }

    @Test
    void publishesNoNoticeThatNamesAnotherSellerAndSaysWhenItIsLate() {
        saveSeller.handle(new SaveSeller.Command(0, seller()));
        ViewSettings view = new ViewSettings(processing, settings, settings);
        assertThat(view.handle().named()).as("there is none").isFalse();
        String whole = String.join("\n", settings.seller().mentions().values());
        Map<String, String> typed = terms("1", "2026-11-23");
        typed.put(
                "bodyFr", whole.toUpperCase(Locale.ROOT).replace("000000000", "000 000\u00a0000"));
        typed.put("bodyEn", whole.replace("000000000", "111111111"));
        assertThat(publish.handle(LegalPage.NOTICE, typed))
                .isEqualTo(
                        new PublishLegalPage.Outcome.Invalid(Map.of("bodyEn", "seller-missing")));
        typed.put("bodyEn", whole);
        assertThat(publish.handle(LegalPage.NOTICE, typed))
                .isEqualTo(new PublishLegalPage.Outcome.Published());
        assertThat(view.handle().named()).isTrue();
        Map<String, String> moved = seller();
        moved.put("sellerStreet", "3 impasse du Balancier");
        saveSeller.handle(new SaveSeller.Command(1, moved));
        assertThat(view.handle().named()).isFalse();
    }

    private SaveWay.Outcome save(Optional<Integer> version, Map<String, String> typed) {
        return saveWay.handle(new SaveWay.Command(version, typed));
    }

    private static Map<String, String> way(String code) {
        Map<String, String> typed = new HashMap<>();
        typed.put("code", code);
        typed.put("position", "1");
        for (String field : new String[] {"nameFr", "nameEn", "delayFr", "delayEn"})
            typed.put(field, "Point relais");
        typed.put("price", "3,90");
        typed.put("maxDays", "8");
        typed.put("offered", "yes");
        return typed;
    }

    private static Map<String, String> seller() {
        Map<String, String> typed = new HashMap<>();
        for (String mention : SaveSeller.MENTIONS) typed.put(SaveSeller.field(mention), "Minuit");
        typed.put("sellerSiren", "000000000");
        typed.put("sellerPostcode", "99120");
        typed.put("sellerCountry", "FR");
        typed.put("sellerVat", "FR00000000000");
        typed.put("sellerEmail", "bonjour@example.com");
        return typed;
    }

    private static Map<String, String> terms(String version, String from) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", version);
        typed.put("inForceFrom", from);
        typed.put("titleFr", "Conditions");
        typed.put("titleEn", "Terms");
        typed.put("bodyFr", "## 1\nOn vend.");
        typed.put("bodyEn", "## 1\nWe sell.");
        return typed;
    }
}
