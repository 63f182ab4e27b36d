package fr.echeance.payment.sandbox;

import fr.echeance.payment.sandbox.Payment.Event;
import fr.echeance.payment.sandbox.Payment.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong at banks: the buyer pays, and the shop is told so in a way that it must bear. */
enum Misdeed {
    /** One event, sent twice. */
    TWICE("deux fois le même avis", "the same event twice") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(Status.SUCCEEDED, success).with(Status.SUCCEEDED, success);
        }
    },
    /** The event comes a minute and a half after the money. */
    LATE("un avis tardif", "a late event") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(Status.SUCCEEDED, success.later(Duration.ofSeconds(90)));
        }
    },
    /** The shop learns of the money by asking alone. */
    LOST("un avis perdu", "a lost event") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(Status.SUCCEEDED, success.lost());
        }
    },
    /** What happened before is told after. */
    OUT_OF_ORDER("des avis dans le désordre", "events out of order") {
        @Override
        Payment paid(Payment payment, Event success) {
            Payment told = payment.with(Status.SUCCEEDED, success);
            Instant before = success.at().minusSeconds(1);
            return told.with(
                    Status.SUCCEEDED, told.event("DECLINED", payment.cents(), "EUR", before));
        }
    },
    WRONG_AMOUNT("un montant faux", "a wrong amount") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(
                    Status.SUCCEEDED,
                    payment.event("SUCCEEDED", payment.cents() + 1, "EUR", success.at()));
        }
    },
    WRONG_CURRENCY("une autre monnaie", "another currency") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(
                    Status.SUCCEEDED,
                    payment.event("SUCCEEDED", payment.cents(), "USD", success.at()));
        }
    },
    /** The first signature is false, the next ones are true. */
    FORGED("une signature fausse", "a forged signature") {
        @Override
        Payment paid(Payment payment, Event success) {
            return payment.with(Status.SUCCEEDED, success.underForgedSignature());
        }
    };

    private final String fr;
    private final String en;

    Misdeed(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    abstract Payment paid(Payment payment, Event success);

    /** As the page's form names it, e.g. {@code wrong-amount}. */
    String answer() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return fr + " / " + en;
    }

    static Optional<Misdeed> of(String answer) {
        return Arrays.stream(values()).filter(m -> m.answer().equals(answer)).findFirst();
    }
}
