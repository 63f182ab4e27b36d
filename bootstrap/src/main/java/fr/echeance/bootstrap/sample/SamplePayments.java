package fr.echeance.bootstrap.sample;

import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.payment.TransferSlip;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Deadline;

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

/**
 * Presses a button on the sandbox provider's page, as a buyer would, and comes back; where buyers transfer, staff note that they did. Whoever
 * comes back is the only witness: a webhook would come a moment later, when the clock was wound on by years and the order is gone.
 */
@Component
@ConditionalOnBooleanProperty("echeance.sample-shop")
class SamplePayments {
    private final Environment environment;
    private final StartPayment startPayment;
    private final CheckPayment checkPayment;
    private final ShowTransfer showTransfer;
    private final NoteTransfer noteTransfer;
    private final Clock clock;

    SamplePayments(
            Environment environment,
            StartPayment startPayment,
            CheckPayment checkPayment,
            ShowTransfer showTransfer,
            NoteTransfer noteTransfer,
            Clock clock) {
        this.environment = environment;
        this.startPayment = startPayment;
        this.checkPayment = checkPayment;
        this.showTransfer = showTransfer;
        this.noteTransfer = noteTransfer;
        this.clock = clock;
    }

    void pay(UUID order) {
        showTransfer
                .handle(order)
                .ifPresentOrElse(slip -> transfer(order, slip), () -> press(order));
    }

    private void transfer(UUID order, TransferSlip slip) {
        noteTransfer.handle(
                new NoteTransfer.Command(
                        order,
                        slip.reference(),
                        slip.missing(),
                        Deadline.dayOf(clock.now()),
                        1,
                        SampleOrders.STAFF));
    }

    private void press(UUID order) {
        if (!(startPayment.handle(order) instanceof StartPayment.Outcome.PayAt(String url))) return;
        URI page =
                URI.create(
                                "http://localhost:"
                                        + environment.getRequiredProperty("local.server.port"))
                        .resolve(url);
        HttpRequest press =
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("answer=lost"))
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
