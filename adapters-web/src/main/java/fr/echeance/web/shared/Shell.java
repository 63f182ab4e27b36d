package fr.echeance.web.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What stands around every page, and how a page says words, amounts and days.
 *
 * @param path path and query of this page, to come back to after a change of language
 * @param cartSize pieces in the cart: the one value that differs from visitor to visitor
 * @param sandbox whether the strip with the time machine and the mailbox shows
 * @param rooms of the back office that open to who is signed in; none outside it
 * @param shop its name
 * @param asks whether the question about trackers shows
 * @param site where the outside finds the shop, without a slash at the end
 */
public record Shell(
        Language language,
        String path,
        int cartSize,
        boolean sandbox,
        List<Room> rooms,
        String shop,
        boolean asks,
        String site) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A page that asks nothing, of a shop that stands nowhere. */
    public Shell(
            Language language,
            String path,
            int cartSize,
            boolean sandbox,
            List<Room> rooms,
            String shop) {
        this(language, path, cartSize, sandbox, rooms, shop, false, "");
    }

    /** The same around a page with its address in good order, and with that many pieces in the cart. */
    public Shell with(String address, int pieces) {
        return new Shell(language, address, pieces, sandbox, rooms, shop, asks, site);
    }

    /**
     * Of a page behind the link of a letter, under an address without its ticket, which would go into the link that changes the language. Nothing
     * is asked there: the answer would lead away from it.
     */
    public Shell behind(String address) {
        return new Shell(language, address, cartSize, sandbox, rooms, shop, false, site);
    }

    /**
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String key, Object... args) {
        return Texts.in(language, key, args);
    }

    /** The address of this page in that language, as it is known outside. */
    public String whole(Language spoken) {
        return site + spoken.address(path);
    }

    /** What to do about a value that broke that rule. */
    public String rule(String rule) {
        String key = "rule." + rule;
        return text(Texts.has(language, key) ? key : "rule.other");
    }

    /** "1 299,00 €", "€1,299.00". */
    public String money(long cents) {
        String amount = number(BigDecimal.valueOf(Math.abs(cents), 2), "#,##0.00");
        String sign = cents < 0 ? "−" : "";
        return language == Language.FR ? sign + amount + "\u00a0€" : sign + "€" + amount;
    }

    /** "5,5 %", "5.5%". */
    public String rate(int basisPoints) {
        return number(BigDecimal.valueOf(basisPoints, 2), "0.##")
                + (language == Language.FR ? "\u202f%" : "%");
    }

    /** "12 500", "12,500". */
    public String count(long number) {
        return number(BigDecimal.valueOf(number), "#,##0");
    }

    /** "1er janvier 2037", "1 January 2037". */
    public String day(LocalDate day) {
        String words = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
        return language == Language.FR && day.getDayOfMonth() == 1
                ? words.replaceFirst("^1 ", "1er ")
                : words;
    }

    /** For the foot of a chart: "janv. 2037", or the year alone. */
    public String tick(LocalDate day, boolean months) {
        return DateTimeFormatter.ofPattern(months ? "MMM uuuu" : "uuuu", language.locale())
                .format(day);
    }

    /** "31 décembre 2036 à 19 h 06", "31 December 2036, 19:06", Paris time. */
    public String moment(Instant instant) {
        ZonedDateTime time = instant.atZone(PARIS);
        String hour =
                DateTimeFormatter.ofPattern(
                                language == Language.FR ? "HH'\u00a0h\u00a0'mm" : "HH:mm")
                        .format(time);
        return day(time.toLocalDate()) + (language == Language.FR ? " à " : ", ") + hour;
    }

    /** What a deadline mark says aloud: purpose, day, text. */
    public String words(DeadlineMark mark) {
        LocalDate last = mark.lastDay();
        return last == null
                ? text("mark.open.words", mark.purpose(), mark.text())
                : text("mark.words", mark.purpose(), day(last), mark.text());
    }

    /** Whether this page stands at that address or below it. */
    public boolean at(String address) {
        String here = path.replaceFirst("\\?.*", "");
        return here.equals(address) || here.startsWith(address + "/");
    }

    private String number(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.FR ? '\u202f' : ',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
