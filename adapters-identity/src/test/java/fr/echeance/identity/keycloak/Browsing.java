package fr.echeance.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts that follows redirects within the server, and stops where it is sent elsewhere. */
final class Browsing {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ACTION =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"", Pattern.DOTALL);

    private final String home;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browsing(URI home) {
        this.home = home.toString();
    }

    Page get(String url) {
        return send(request(url).GET());
    }

    /** Fills the first form of a page. */
    Page submit(Page page, Map<String, String> form) {
        return post(page.action(), form);
    }

    Page post(String url, Map<String, String> form) {
        return send(
                request(url)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String url) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "fr");
        // Secure cookies too: browsers hold this machine for a safe place.
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        HttpResponse<String> response;
        try {
            response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        response.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse("Set-Cookie:" + header).stream())
                .forEach(this::keep);
        String to = response.headers().firstValue("Location").orElse("");
        if (to.startsWith(home)) return get(to);
        return new Page(response.statusCode(), to, response.body());
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
    }

    /**
     * Where one has come to.
     *
     * @param sentTo where the browser is sent, elsewhere than to the server; empty when it stays
     */
    record Page(int status, String sentTo, String html) {
        String action() {
            Matcher found = ACTION.matcher(html);
            if (!found.find()) throw new AssertionError("no form in " + status + " " + html);
            return found.group(1).replace("&amp;", "&");
        }

        /** Which of Keycloak's pages this is. */
        String id() {
            Matcher found = Pattern.compile("data-page-id=\"([^\"]+)\"").matcher(html);
            return found.find() ? found.group(1) : "";
        }

        /** What is wrong with the address that was typed. */
        String said() {
            Matcher found =
                    Pattern.compile("id=\"username-error\".*?</span>([^<]*)</span>", Pattern.DOTALL)
                            .matcher(html);
            if (!found.find()) throw new AssertionError("nothing wrong in " + html);
            return found.group(1);
        }

        String field(String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(html);
            if (!found.find()) throw new AssertionError("no field " + name + " in " + html);
            return found.group(1);
        }

        /** A parameter of the address that the browser is sent to; empty when it is not there. */
        String parameter(String name) {
            Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(sentTo);
            return found.find() ? found.group(1) : "";
        }
    }
}
