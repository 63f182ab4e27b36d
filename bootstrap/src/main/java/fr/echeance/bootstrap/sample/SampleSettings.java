package fr.echeance.bootstrap.sample;

import fr.echeance.application.site.FurnishShop;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ShopSettings.Delivery;
import fr.echeance.application.site.ShopSettings.Version;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ways of delivery, terms and seller of the sample shop, from its files. */
final class SampleSettings {
    private SampleSettings() {}

    /**
     * @param version of the legal pages
     * @param since from when they are in force: before the first order of the sample
     */
    static FurnishShop.Command read(String version, Instant since) {
        Entry file = Entry.read("shop.yaml");
        List<Delivery> deliveries = new ArrayList<>();
        for (Entry entry : file.entries("shipping"))
            deliveries.add(
                    new Delivery(
                            entry.text("code"),
                            deliveries.size() + 1,
                            texts(entry.entry("name")),
                            texts(entry.entry("delay")),
                            new Money(entry.number("price")),
                            entry.has("free_from")
                                    ? Optional.of(new Money(entry.number("free_from")))
                                    : Optional.empty(),
                            entry.number("max_days")));
        Map<String, String> mentions = new TreeMap<>();
        Entry seller = file.entry("legal_entity");
        seller.values()
                .keySet()
                .forEach(key -> mentions.put(key.toString(), seller.text(key.toString())));
        mentions.remove("code");
        return new FurnishShop.Command(
                deliveries, texts(version, since, mentions), seller.text("code"), mentions);
    }

    private static List<Version> texts(
            String version, Instant since, Map<String, String> mentions) {
        List<Version> texts = new ArrayList<>();
        for (LegalPage page : LegalPage.values())
            for (Language language : Language.values()) {
                String whole =
                        Entry.resource(
                                        page.text()
                                                + "_"
                                                + language.name().toLowerCase(Locale.ROOT)
                                                + ".txt")
                                .strip();
                for (Map.Entry<String, String> mention : mentions.entrySet())
                    whole = whole.replace("{" + mention.getKey() + "}", mention.getValue());
                String[] text = whole.split("\n", 2);
                texts.add(new Version(page, version, language, since, text[0], text[1]));
            }
        return texts;
    }

    private static Map<Language, String> texts(Entry entry) {
        return Map.of(Language.FR, entry.text("fr"), Language.EN, entry.text("en"));
    }
}
