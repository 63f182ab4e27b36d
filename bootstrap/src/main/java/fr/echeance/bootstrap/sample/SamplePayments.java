package fr.echeance.bootstrap.sample;

import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.StartPayment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Presses the button on the sandbox provider's page, as a buyer would, and comes back. */
@Component
@ConditionalOnBooleanProperty("echeance.sample-shop")
class SamplePayments {
    private final Environment environment;
    private final StartPayment startPayment;
    private final CheckPayment checkPayment;

    SamplePayments(Environment environment, StartPayment startPayment, CheckPayment checkPayment) {
        this.environment = environment;
        this.startPayment = startPayment;
        this.checkPayment = checkPayment;
    }

    void pay(UUID order) {
        if (!(startPayment.handle(order) instanceof StartPayment.Outcome.PayAt(String url))) return;
        URI page =
                URI.create(
                                "http://localhost:"
                                        + environment.getRequiredProperty("local.server.port"))
                        .resolve(url);
        HttpRequest press =
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("answer=pay"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(press, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        checkPayment.handle(order, false);
    }
}
