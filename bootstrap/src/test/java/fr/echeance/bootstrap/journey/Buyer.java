package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who buys without looking: one cookie jar, and the forms as a browser sends them. */
final class Buyer {
    private static final Pattern FIELD =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final Map<String, String> form = new TreeMap<>();
    private Optional<String> wayToPay = Optional.empty();

    /** Puts pieces of an article into the cart, and reads the checkout's page. */
    Buyer fillsTheCart(RunningShop shop, String product, String sku, int pieces) {
        assertThat(
                        post(
                                        shop.address() + "/cart/lines",
                                        Map.of(
                                                "product",
                                                product,
                                                "sku",
                                                sku,
                                                "quantity",
                                                String.valueOf(pieces)))
                                .statusCode())
                .isEqualTo(303);
        String page = get(shop.address() + "/checkout").body();
        FIELD.matcher(page).results().forEach(f -> form.put(f.group(1), f.group(2)));
        form.putAll(
                Map.of(
                        "email",
                        "prudence.carillon@example.com",
                        "name",
                        "Prudence Carillon",
                        "street",
                        "3 impasse du Balancier",
                        "postcode",
                        "75007",
                        "city",
                        "Paris",
                        "method",
                        "domicile",
                        "accepted",
                        "yes"));
        return this;
    }

    /** Presses the button that obliges to pay. */
    HttpResponse<String> presses(RunningShop shop) {
        return post(shop.address() + "/checkout", form);
    }

    /** Presses the button and tells where that leads. */
    String orders(RunningShop shop) {
        String way = location(presses(shop));
        if (way.endsWith("/pay")) wayToPay = Optional.of(way);
        return way;
    }

    /** Where the payment begins, once an order was answered. */
    Optional<String> wayToPay() {
        return wayToPay;
    }

    /** Goes there, on that node, and tells where that leads. */
    String follows(RunningShop shop, String path) {
        return location(get(shop.address() + path));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode()));
    }

    /** Pays on the provider's page. */
    HttpResponse<String> pays(RunningShop shop, String reference) {
        return post(shop.address() + "/sandbox/payment/" + reference, Map.of("answer", "pay"));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    HttpResponse<String> post(String address, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PowerGone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Nobody answers any more. */
    static final class PowerGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        PowerGone(IOException cause) {
            super(cause);
        }
    }
}
