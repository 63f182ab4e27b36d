package fr.echeance.domain.audience;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a visit came from: a way, and the host that led here. Of the address before, nothing else is kept.
 *
 * @param host of the page before, at most {@value #LONGEST} characters; empty where there was none, or it was one of ours
 */
public record Source(Way way, String host) {
    public static final int LONGEST = 80;

    /** From one page of the shop to another: no visit begins. */
    public static final Source INSIDE = new Source(Way.INSIDE, "");

    public static final Source DIRECT = new Source(Way.DIRECT, "");

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
    private static final List<String> SEARCH =
            List.of(
                    "google",
                    "bing",
                    "duckduckgo",
                    "qwant",
                    "ecosia",
                    "yahoo",
                    "startpage",
                    "brave");
    private static final List<String> SOCIAL =
            List.of(
                    "facebook",
                    "instagram",
                    "pinterest",
                    "linkedin",
                    "youtube",
                    "tiktok",
                    "reddit",
                    "threads",
                    "bsky");

    public enum Way {
        DIRECT,
        INSIDE,
        SEARCH,
        SOCIAL,
        LETTER,
        SITE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param host as a browser sent it; what is no host counts as none
     * @param letter whether a link of a letter led here
     */
    public static Source of(String host, boolean letter) {
        String plain = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        boolean named =
                plain.length() <= LONGEST && HOST.matcher(plain).matches() && plain.contains(".");
        if (letter) return new Source(Way.LETTER, "");
        if (!named) return DIRECT;
        if (isOneOf(SEARCH, plain)) return new Source(Way.SEARCH, plain);
        return new Source(isOneOf(SOCIAL, plain) ? Way.SOCIAL : Way.SITE, plain);
    }

    /** Whether a label of the host is one of the names: search engines have a host in each country. */
    private static boolean isOneOf(List<String> names, String host) {
        return List.of(host.split("\\.")).stream().anyMatch(names::contains);
    }
}
