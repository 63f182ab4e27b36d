import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an app signs its owner in, with nothing but a JDK (11 or later): {@code java SignIn.java http://localhost:8080}. It says which page to
 * open in a browser, listens for the code that the browser brings back (RFC 8252), changes it for a token by the proof that only it knows
 * (PKCE, RFC 7636), and prints the token. It never sees a password.
 */
public final class SignIn {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private SignIn() {}

    public static void main(String[] args) throws Exception {
        String shop = args.length > 0 ? args[0] : "http://localhost:8080";
        String proof = random();
        String state = random();
        CompletableFuture<String> brought = new CompletableFuture<>();
        HttpServer server = listen(brought);
        String back = "http://127.0.0.1:" + server.getAddress().getPort() + "/signed-in";
        try {
            System.err.println("open in a browser: " + page(shop, back, proof, state));
            String query = brought.get(10, TimeUnit.MINUTES);
            if (!state.equals(field(query, "state")))
                throw new IllegalStateException("this answers somebody else's request");
            System.out.println(token(shop, back, proof, field(query, "code")));
        } finally {
            server.stop(0);
        }
    }

    private static String page(String shop, String back, String proof, String state)
            throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(proof.getBytes(StandardCharsets.US_ASCII));
        return shop
                + "/oauth2/authorize?response_type=code&client_id=app&scope=openid"
                + "&code_challenge_method=S256&code_challenge="
                + text(digest)
                + "&state="
                + state
                + "&redirect_uri="
                + encoded(back);
    }

    private static String token(String shop, String back, String proof, String code)
            throws IOException, InterruptedException {
        String form =
                "grant_type=authorization_code&client_id=app&code="
                        + encoded(code)
                        + "&code_verifier="
                        + proof
                        + "&redirect_uri="
                        + encoded(back);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(shop + "/oauth2/token"))
                                        .header(
                                                "Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) throw new IllegalStateException("no token: " + answer.statusCode());
        return token.group(1);
    }

    private static HttpServer listen(CompletableFuture<String> brought) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/signed-in",
                exchange -> {
                    byte[] page = "Signed in: this page can be closed.".getBytes("US-ASCII");
                    exchange.getResponseHeaders().set("Content-Type", "text/plain");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                    brought.complete(String.valueOf(exchange.getRequestURI().getQuery()));
                });
        server.start();
        return server;
    }

    private static String field(String query, String name) {
        for (String part : query.split("&"))
            if (part.startsWith(name + "=")) return part.substring(name.length() + 1);
        throw new IllegalStateException("the browser brought no " + name + ": " + query);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
