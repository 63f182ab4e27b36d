package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Publishes a version of a legal page in both languages, from a day on that has not begun, or from now on. A version never changes: whoever
 * accepted one finds it again, and the same name twice is refused. A notice names the seller as the settings do.
 */
@NoPersonalData
public final class PublishLegalPage {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int TITLE = 120;
    private static final int BODY = 60_000;

    private final Processing processing;
    private final ShopSettings settings;
    private final SettingsDesk desk;

    PublishLegalPage(Processing processing, ShopSettings settings, SettingsDesk desk) {
        this.processing = processing;
        this.settings = settings;
        this.desk = desk;
    }

    /**
     * @param typed fields version, inForceFrom, titleFr, titleEn, bodyFr, bodyEn as typed
     */
    public Outcome handle(LegalPage page, Map<String, String> typed) {
        Reading reading = new Reading(typed);
        var version = reading.read("version", PublishLegalPage::version);
        var day = reading.read("inForceFrom", PublishLegalPage::day);
        var titleFr = reading.line("titleFr", TITLE);
        var titleEn = reading.line("titleEn", TITLE);
        var bodyFr = reading.lines("bodyFr", BODY);
        var bodyEn = reading.lines("bodyEn", BODY);
        if (!reading.rules().isEmpty()) return new Outcome.Invalid(reading.rules());
        return processing.run(
                PublishLegalPage.class,
                now -> {
                    LocalDate today = Deadline.dayOf(now);
                    if (day.orElseThrow().isBefore(today))
                        return new Outcome.Invalid(Map.of("inForceFrom", "past"));
                    Map<String, String> nameless = nameless(page, bodyFr, bodyEn);
                    if (!nameless.isEmpty()) return new Outcome.Invalid(nameless);
                    Instant from =
                            day.orElseThrow().equals(today)
                                    ? now
                                    : day.orElseThrow().atStartOfDay(PARIS).toInstant();
                    String name = version.orElseThrow();
                    if (!put(page, name, Language.FR, from, titleFr, bodyFr))
                        return new Outcome.Invalid(Map.of("version", "taken"));
                    if (!put(page, name, Language.EN, from, titleEn, bodyEn))
                        throw new IllegalStateException("a version in one language");
                    return new Outcome.Published();
                });
    }

    private Map<String, String> nameless(
            LegalPage page, Optional<String> bodyFr, Optional<String> bodyEn) {
        if (page != LegalPage.NOTICE) return Map.of();
        Map<String, String> seller = desk.seller().mentions();
        Map<String, String> rules = new TreeMap<>();
        if (!SellerMentions.standIn(bodyFr.orElseThrow(), seller))
            rules.put("bodyFr", "seller-missing");
        if (!SellerMentions.standIn(bodyEn.orElseThrow(), seller))
            rules.put("bodyEn", "seller-missing");
        return rules;
    }

    private boolean put(
            LegalPage page,
            String version,
            Language language,
            Instant from,
            Optional<String> title,
            Optional<String> body) {
        return settings.put(
                new ShopSettings.Version(
                        page, version, language, from, title.orElseThrow(), body.orElseThrow()));
    }

    private static String version(String raw) {
        if (!VERSION.matcher(raw).matches()) throw new InvalidValue("version", "version");
        return raw;
    }

    private static LocalDate day(String raw) {
        try {
            LocalDate day = LocalDate.parse(raw);
            if (raw.length() != 10 || day.getYear() > 2150)
                throw new InvalidValue("inForceFrom", "date");
            return day;
        } catch (DateTimeException e) {
            throw new InvalidValue("inForceFrom", "date");
        }
    }

    public sealed interface Outcome {
        record Published() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
