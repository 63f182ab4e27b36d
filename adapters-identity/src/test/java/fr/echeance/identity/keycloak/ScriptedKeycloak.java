package fr.echeance.identity.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Answers as it is told, also as Keycloak should not; grants tokens by itself. */
final class ScriptedKeycloak implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private int tokens;
    private Optional<Answer> grant = Optional.empty();

    record Answer(int status, String type, String body) {
        static final Answer NEVER = new Answer(0, "", "");

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }
    }

    ScriptedKeycloak() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedKeycloak then(Answer... more) {
        answers.addAll(List.of(more));
        return this;
    }

    /** In the place of a token. */
    ScriptedKeycloak granting(Answer answer) {
        grant = Optional.of(answer);
        return this;
    }

    /** @param patience how long the shop waits for an answer */
    KeycloakSettings settings(Duration patience) {
        return new KeycloakSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "",
                "echeance",
                "secret",
                "secret",
                patience);
    }

    /** Method and path of what was asked, in order; tokens left out. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What was sent with each of these. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** How many tokens were granted. */
    int tokens() {
        return tokens;
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/token")) {
            tokens++;
            String token = "{\"access_token\":\"t" + tokens + "\",\"expires_in\":300}";
            send(exchange, grant.orElse(Answer.json(200, token)));
            return;
        }
        asked.add(exchange.getRequestMethod() + " " + path);
        sent.add(body);
        Answer next = answers.poll();
        send(exchange, next == null ? Answer.json(200, "[]") : next);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer == Answer.NEVER) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
