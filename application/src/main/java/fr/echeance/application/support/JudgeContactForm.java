package fr.echeance.application.support;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Whether a form was shown here, not too long ago, and long enough for a person to fill it in. */
@NoPersonalData
public final class JudgeContactForm {
    /** Who types an address and a question takes longer; a program that posts what it fetched does not. */
    public static final Duration SHORTEST = Duration.ofSeconds(3);

    private final Processing processing;
    private final Tickets tickets;

    JudgeContactForm(Processing processing, Tickets tickets) {
        this.processing = processing;
        this.tickets = tickets;
    }

    /** @param ticket as it came back */
    public Judgement handle(String ticket) {
        if (!(tickets.open(ticket).orElse(null) instanceof Tickets.ContactForm form))
            return new Judgement.Stale();
        Instant now = processing.read(JudgeContactForm.class, at -> at);
        if (!now.isBefore(form.until()) || now.isBefore(form.shownAt()))
            return new Judgement.Stale();
        return now.isBefore(form.shownAt().plus(SHORTEST))
                ? new Judgement.TooFast()
                : new Judgement.Good(form.enquiry());
    }

    public sealed interface Judgement {
        /** @param enquiry the number of what is sent by it */
        record Good(UUID enquiry) implements Judgement {}

        record TooFast() implements Judgement {}

        /** Not from here, altered, or shown too long ago. */
        record Stale() implements Judgement {}
    }
}
