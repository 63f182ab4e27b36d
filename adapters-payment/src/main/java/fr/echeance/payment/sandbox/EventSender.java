package fr.echeance.payment.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the provider's events until they are taken, with back-off; a shop that died finds them when it comes back. */
@Component
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
final class EventSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    private final SandboxStore store;
    private final URI target;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    EventSender(SandboxStore store, SandboxSettings settings) {
        this.store = store;
        this.target = URI.create(settings.publicUrl() + "/api/payment/v1/events");
    }

    /** Sends what waits and is due; an event that fails comes again later. */
    void send() {
        try {
            Instant now = Instant.now();
            for (Payment payment : store.withWaitingEvents())
                for (Payment.Event event : payment.events())
                    if (event.waits() && !event.next().isAfter(now)) send(payment, event);
        } catch (RuntimeException e) {
            LOG.warn("the sandbox could not send its events: {}", e.getClass().getName());
        }
    }

    private void send(Payment payment, Payment.Event event) {
        byte[] body = SandboxProvider.message(payment, event);
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/json")
                        .header("Payment-Signature", signature(event, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        boolean taken = false;
        try {
            taken =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100
                            == 2;
        } catch (IOException e) {
            LOG.debug("the shop does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        boolean done = taken;
        store.change(payment.reference(), p -> p.sent(event, done, Instant.now()));
    }

    private String signature(Payment.Event event, byte[] body) {
        byte[] key = event.forged() ? new byte[32] : store.secret();
        return Signature.of(body, key, Instant.now());
    }

    @Override
    public void start() {
        timer.scheduleWithFixedDelay(this::send, 300, 300, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
