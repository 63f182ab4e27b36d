package fr.echeance.application.site;

import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where the shop's own settings are written; each is known by its code or version, and written again changes nothing or brings it up to date. */
public interface ShopSettings {
    void put(Delivery delivery);

    /** A version of a legal page never changes: one that is there stays as it is. Whether it is new. */
    boolean put(Version version);

    /** @param mentions what the law wants on an invoice: name, form, capital, street, postcode, city, country, siren, register, vat, email, phone */
    void putLegalEntity(String code, Map<String, String> mentions);

    /**
     * A way of delivery.
     *
     * @param price with tax
     * @param freeFrom goods worth that much travel free
     * @param maxDays 1 to 30
     */
    record Delivery(
            String code,
            int position,
            Map<Language, String> name,
            Map<Language, String> delay,
            Money price,
            Optional<Money> freeFrom,
            int maxDays) {}

    /**
     * A version of a legal page in one language.
     *
     * @param body paragraphs; a line that begins with {@code ## } is a heading
     */
    record Version(
            LegalPage page,
            String version,
            Language language,
            Instant inForceFrom,
            String title,
            String body) {}
}
