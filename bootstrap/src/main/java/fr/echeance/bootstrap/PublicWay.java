package fr.echeance.bootstrap;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the outside finds the shop, and who sees to it that nobody reads along on the way. */
final class PublicWay {
    static final String SETTING = "echeance.web.public-url";

    private static final String HEADERS = "server.forward-headers-strategy";
    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

    private PublicWay() {}

    static List<String> reasons(Given given) {
        List<String> reasons = new ArrayList<>();
        String address = given.text(SETTING);
        if (!isHttps(address) || !isWhole(address))
            reasons.add(
                    SETTING
                            + ": nobody may read along on the way; set the shop's https address,"
                            + " without a slash or anything else behind it");
        boolean proxy = given.is(HEADERS, "native");
        if (!proxy && !given.is(HEADERS, "none"))
            reasons.add(
                    HEADERS
                            + ": a visitor could claim any address, and the limits would count it;"
                            + " set native with "
                            + PROXIES
                            + ", or none");
        if (proxy && !namesProxies(given))
            reasons.add(
                    PROXIES
                            + ": a header is believed of the proxy alone; set its address, no"
                            + " more");
        if (!proxy && !hasCertificate(given))
            reasons.add(
                    "server.ssl.bundle: nobody provides https; set the certificate, or "
                            + HEADERS
                            + "=native and "
                            + PROXIES
                            + " for a proxy that has one");
        return reasons;
    }

    static boolean isHttps(String address) {
        return "https".equals(scheme(address)) && !host(address).isEmpty();
    }

    /** Nothing but scheme, host and port: pages, cookies and the way back from Keycloak begin at the root. */
    private static boolean isWhole(String address) {
        return address.indexOf('/', "https://".length()) < 0 && !address.matches(".*[?#@].*");
    }

    static boolean isOfThisMachine(Given given) {
        String host = host(given.text(SETTING));
        return given.isMissing(SETTING)
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean namesProxies(Given given) {
        String proxies = given.text(PROXIES);
        return !proxies.isEmpty()
                && Arrays.stream(proxies.split(","))
                        .map(String::strip)
                        .noneMatch(proxy -> proxy.endsWith("/0") || proxy.equals(".*"));
    }

    private static boolean hasCertificate(Given given) {
        return !given.isOff("server.ssl.enabled")
                && Stream.of("bundle", "key-store", "certificate")
                        .anyMatch(kind -> !given.isMissing("server.ssl." + kind));
    }

    private static String scheme(String address) {
        return address.contains(":")
                ? address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT)
                : "";
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
