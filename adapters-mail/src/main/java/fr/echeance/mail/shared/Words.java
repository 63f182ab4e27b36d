package fr.echeance.mail.shared;

import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the letters in one language. */
public record Words(Language language, Properties texts) {
    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    public static Words of(Language language) {
        return READ.computeIfAbsent(language, Words::read);
    }

    private static Words read(Language language) {
        String file = "/letters_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Words.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, texts);
    }

    public String text(String key, Object... args) {
        return new MessageFormat(Objects.requireNonNull(texts.getProperty(key), key), locale())
                .format(args);
    }

    public String money(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(
                Currency.getInstance(Money.CURRENCY)); // whatever the reader's country pays with
        return format.format(BigDecimal.valueOf(amount.cents(), 2));
    }

    public String percent(int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    public String day(Instant at) {
        return day(at.atZone(ZoneId.of("Europe/Paris")).toLocalDate());
    }

    /** Day and time, in Paris. */
    public String moment(Instant at) {
        String pattern = language == Language.FR ? "HH'\u00a0h\u00a0'mm" : "HH:mm";
        return day(at)
                + (language == Language.FR ? " à " : ", ")
                + DateTimeFormatter.ofPattern(pattern, locale())
                        .format(at.atZone(ZoneId.of("Europe/Paris")));
    }

    /** "1er janvier 2037", "1 January 2037". */
    public String day(LocalDate day) {
        String words =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .format(day);
        return language == Language.FR && day.getDayOfMonth() == 1
                ? words.replaceFirst("^1 ", "1er ")
                : words;
    }

    /** What governance says in both languages already. */
    public String of(Wording wording) {
        return language == Language.FR ? RuleWording.typeset(wording.fr()) : wording.en();
    }

    public String tag() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private Locale locale() {
        return language == Language.FR ? Locale.FRANCE : Locale.UK;
    }
}
