package fr.echeance.payment.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** The provider's own page: what a buyer would see at a bank, with every answer that a bank can give. */
@Controller
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
class SandboxPaymentPage {
    private final SandboxStore store;

    SandboxPaymentPage(SandboxStore store) {
        this.store = store;
    }

    @GetMapping("/sandbox/payment/{reference}")
    ResponseEntity<String> show(@PathVariable String reference) {
        return store.find(reference)
                .map(payment -> html(HttpStatus.OK, page(payment)))
                .orElseGet(() ->
                        html(
                                HttpStatus.NOT_FOUND,
                                frame(
                                        "<p>Ce paiement n’existe pas. / There is no such"
                                                + " payment.</p>")));
    }

    @PostMapping("/sandbox/payment/{reference}")
    ResponseEntity<String> answer(
            @PathVariable String reference, @RequestParam(defaultValue = "") String answer) {
        if (store.find(reference).isEmpty()) return show(reference);
        Instant now = Instant.now();
        Payment payment =
                store.change(
                        reference,
                        p ->
                                switch (p.status()) {
                                    case SUCCEEDED, EXPIRED -> p;
                                    case OPEN, CHALLENGED ->
                                            switch (answer) {
                                                case "pay", "pay-and-close" ->
                                                        p.become(
                                                                Payment.Status.SUCCEEDED,
                                                                "SUCCEEDED",
                                                                now);
                                                case "decline" ->
                                                        p.become(
                                                                Payment.Status.OPEN,
                                                                "DECLINED",
                                                                now);
                                                case "challenge" ->
                                                        p.become(
                                                                Payment.Status.CHALLENGED,
                                                                "CHALLENGED",
                                                                now);
                                                default -> p;
                                            };
                                });
        return switch (answer) {
            case "pay", "decline", "back" ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/checkout/return?order=" + payment.order()))
                            .build();
            case "pay-and-close" ->
                    html(
                            HttpStatus.OK,
                            frame(
                                    "<p>Payé. Vous pouvez fermer cette page. / Paid. You can close"
                                            + " this page.</p>"));
            case "silence" ->
                    html(
                            HttpStatus.OK,
                            frame(
                                    "<p>La banque ne dit rien. / The bank says nothing.</p>"
                                            + back(payment)));
            default -> show(reference);
        };
    }

    private static String page(Payment payment) {
        String head =
                "<p>Commande %s : <strong>%s €</strong></p>"
                        .formatted(
                                payment.number(),
                                String.format(
                                        Locale.FRANCE,
                                        "%,.2f",
                                        BigDecimal.valueOf(payment.cents(), 2)));
        return frame(
                head
                        + switch (payment.status()) {
                            case OPEN ->
                                    button("pay", "Payer / Pay")
                                            + button(
                                                    "challenge",
                                                    "Demander une vérification / Ask for a check")
                                            + button("decline", "Refuser / Decline")
                                            + button(
                                                    "pay-and-close",
                                                    "Payer puis fermer le navigateur / Pay, then"
                                                            + " close")
                                            + button("silence", "Ne rien dire / Say nothing");
                            case CHALLENGED ->
                                    "<p>Votre banque vous demande confirmation. / Your bank asks"
                                            + " you to confirm.</p>"
                                            + button("pay", "Confirmer / Confirm")
                                            + button("decline", "Refuser / Decline");
                            case SUCCEEDED -> "<p>Déjà payé. / Already paid.</p>" + back(payment);
                            case EXPIRED ->
                                    "<p>Trop tard pour payer. / Too late to pay.</p>"
                                            + back(payment);
                        });
    }

    private static String button(String answer, String words) {
        return "<form method=\"post\"><p><button class=\"button\" name=\"answer\" value=\"%s\">%s</button></p></form>"
                .formatted(answer, words);
    }

    private static String back(Payment payment) {
        return "<p><a href=\"/checkout/return?order=%s\">Revenir à la boutique / Back to the shop</a></p>"
                .formatted(payment.order());
    }

    private static String frame(String content) {
        return """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Banque d’essai</title>
        <link rel="stylesheet" href="/assets/shop.css">
        </head>
        <body><main class="page"><h1>Banque d’essai</h1>%s</main></body>
        </html>
        """
                .formatted(content);
    }

    private static ResponseEntity<String> html(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(body);
    }
}
