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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The provider's own page: what a buyer would see at a bank, with every answer that a bank can give. */
@Controller
@ConditionalOnProperty(name = "echeance.payment.provider", havingValue = "sandbox")
class SandboxPaymentPage {
    private static final String CODE = "2026";
    private static final String CODE_FORM =
            """
            <form method="post"><p><label for="code">Le code reçu est %s / The code you received is %s</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="8" required></p>
            <p><button class="button" name="answer" value="confirm">Confirmer / Confirm</button></p></form>
            """
                    .formatted(CODE, CODE);

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
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String code) {
        if (store.find(reference).isEmpty()) return show(reference);
        Instant now = Instant.now();
        Payment payment = store.change(reference, p -> answered(p, answer, code, now));
        return switch (answer) {
            case "", "challenge" -> show(reference);
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
            default ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/checkout/return?order=" + payment.order()))
                            .build();
        };
    }

    /** A second click, a second tab: what is final stays. */
    private static Payment answered(Payment payment, String answer, String code, Instant now) {
        return switch (payment.status()) {
            case SUCCEEDED, EXPIRED -> payment;
            case OPEN ->
                    switch (answer) {
                        case "pay", "pay-and-close" -> paid(payment, now);
                        case "decline" -> declined(payment, now);
                        case "challenge" ->
                                payment.become(Payment.Status.CHALLENGED, "CHALLENGED", now);
                        default -> misdone(payment, answer, now);
                    };
            case CHALLENGED ->
                    switch (answer) {
                        case "confirm" ->
                                code.strip().equals(CODE)
                                        ? paid(payment, now)
                                        : declined(payment, now);
                        case "decline" -> declined(payment, now);
                        default -> payment;
                    };
        };
    }

    private static Payment paid(Payment payment, Instant now) {
        return payment.become(Payment.Status.SUCCEEDED, "SUCCEEDED", now);
    }

    private static Payment declined(Payment payment, Instant now) {
        return payment.become(Payment.Status.OPEN, "DECLINED", now);
    }

    private static Payment misdone(Payment payment, String answer, Instant now) {
        return Misdeed.of(answer)
                .map(misdeed ->
                        misdeed.paid(
                                payment, payment.event("SUCCEEDED", payment.cents(), "EUR", now)))
                .orElse(payment);
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
                                            + button("silence", "Ne rien dire / Say nothing")
                                            + misdeeds();
                            case CHALLENGED ->
                                    "<p>Votre banque vous demande confirmation. / Your bank asks"
                                            + " you to confirm.</p>"
                                            + CODE_FORM
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

    private static String misdeeds() {
        return "<details class=\"stack\"><summary>Payer, et la banque se trompe / Pay, and the bank"
                + " errs</summary>"
                + Arrays.stream(Misdeed.values())
                        .map(misdeed -> button(misdeed.answer(), misdeed.words()))
                        .collect(Collectors.joining())
                + "</details>";
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
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        </head>
        <body><main class="page stack"><h1>Banque d’essai</h1>%s</main></body>
        </html>
        """
                .formatted(content);
    }

    private static ResponseEntity<String> html(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(body);
    }
}
