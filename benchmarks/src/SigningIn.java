import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signing in as browsers do it, with the provider that is part of the shop, after two minutes of it; and what being signed in costs
 * afterwards. Each person has a client of their own, as each has a browser: the generator's share is about a sixteenth.
 */
final class SigningIn {
    /** Each guesses from a place of their own, or the limits would be what is measured. */
    private static final int ACCOUNTS = 4_000;

    private static final String PASSWORD = "douze coups de minuit";

    private final Shop shop;
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5);
    private final String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
    private final AtomicInteger next = new AtomicInteger();

    SigningIn(Database database, Shop shop) throws Exception {
        this.shop = shop;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex("5e".repeat(32)), "HmacSHA256"));
        var key = new SecretKeySpec(mac.doFinal("pseudonyms".getBytes()), "HmacSHA256");
        try (var connection = database.connect();
                var account =
                        connection.prepareStatement(
                                "INSERT INTO shop.account (id, buyer, email, language, opened_at, terms_version, last_sign_in, active_until, archive_until) VALUES (?, ?, ?, 'FR', now(), '2026-01', current_date, now() + interval '2 years', now() + interval '7 years')");
                var credential =
                        connection.prepareStatement(
                                "INSERT INTO shop.credential (account, buyer, hash, changed_at, active_until) VALUES (?, ?, ?, now(), now() + interval '2 years')")) {
            for (int i = 0; i < ACCOUNTS; i++) {
                var id = Histories.buyer('f', i);
                var buyer = Pseudonym.of(new EmailAddress(email(i)), key).value();
                account.setObject(1, id);
                account.setObject(2, buyer);
                account.setString(3, email(i));
                account.addBatch();
                credential.setObject(1, id);
                credential.setObject(2, buyer);
                credential.setString(3, hash);
                credential.addBatch();
            }
            account.executeBatch();
            credential.executeBatch();
        }
        database.execute("VACUUM ANALYZE shop.account", "VACUUM ANALYZE shop.credential");
    }

    static void measure(Database database, Shop shop, Table table, boolean quick) throws Exception {
        SigningIn signing = new SigningIn(database, shop);
        int seconds = quick ? 2 : 10;
        // As long as before orders are measured: here too the virtual machine goes on compiling.
        for (int round = 0; round < (quick ? 1 : 12); round++) signing.perSecond(8, seconds);
        double hash = signing.hashMillis(quick ? 10 : 100);
        double rate = Rounds.medians(3, () -> signing.perSecond(8, seconds))[0];
        table.atLeast(
                "sign-ins a second with the embedded provider, 8 clients",
                rate,
                20,
                "redirects, password, code, session and page; the hash alone %.0f ms".formatted(hash));
        table.shown("comparing one password (Argon2id, 7 MiB, five passes), ms", hash, "");
        for (String path : new String[] {"/products/" + Filling.PRODUCT, "/cart"}) {
            Load open = Reading.page(shop, path);
            Load known = signing.page(path);
            double[] rates =
                    Rounds.medians(
                            5,
                            () -> known.run(8, seconds).perSecond(),
                            () -> open.run(8, seconds).perSecond());
            String what = "%s, signed in ÷ not, 8 clients".formatted(path.replaceAll("(?<=/products)/.*", "/…"));
            table.atLeast(
                    what,
                    rates[0] / rates[1],
                    0.85,
                    "%.0f ÷ %.0f a second".formatted(rates[0], rates[1]));
        }
    }

    private static String email(int number) {
        return "prudence.%d@banc.example.com".formatted(number);
    }

    /** Milliseconds that one comparison takes, nothing else. */
    double hashMillis(int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++)
            if (!encoder.matches(PASSWORD, hash)) throw new IllegalStateException("not the password");
        return (System.nanoTime() - start) / 1e6 / times;
    }

    /** People a second who come, are sent to the provider, give their password and see their account. */
    double perSecond(int clients, double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        AtomicInteger signedIn = new AtomicInteger();
        var threads =
                IntStream.range(0, clients)
                        .mapToObj(
                                _ ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            while (System.nanoTime() < end) {
                                                                session();
                                                                signedIn.incrementAndGet();
                                                            }
                                                        }))
                        .toList();
        for (Thread thread : threads) thread.join();
        return signedIn.get() / ((System.nanoTime() - start) / 1e9);
    }

    /** Signs somebody in, and answers the cookie that says so. */
    String session() {
        int number = next.getAndUpdate(n -> (n + 1) % ACCOUNTS);
        CookieManager cookies = new CookieManager();
        try (HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(
                                InetAddress.getByAddress(
                                        new byte[] {
                                            127, 1, (byte) (number / 200), (byte) (1 + number % 200)
                                        }))
                        .build()) {
            send(http, HttpRequest.newBuilder(address("/account")).GET());
            String form =
                    "email=%s&password=%s"
                            .formatted(
                                    email(number).replace("@", "%40"), PASSWORD.replace(' ', '+'));
            String page =
                    send(
                            http,
                            HttpRequest.newBuilder(address("/sign-in"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            if (!page.contains(email(number))) throw new IllegalStateException("not let in:\n" + page);
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("session"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One page, asked for by somebody who is signed in. */
    Load page(String path) {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: session=%s\r\n\r\n"
                        .formatted(path, shop.port, session());
        return new Load(shop.port, " 200", _ -> request);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + shop.port + path);
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(request.setHeader("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException("answered " + answer.statusCode());
        return answer.body();
    }
}
