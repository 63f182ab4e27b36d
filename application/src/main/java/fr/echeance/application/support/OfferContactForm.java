package fr.echeance.application.support;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

/** A form for visitors, with what it bears unseen: the number of what will be sent by it, and when it was shown. Nothing is stored. */
@NoPersonalData
public final class OfferContactForm {
    /** Somebody writes, is called away, and comes back. */
    public static final Duration GOOD_FOR = Duration.ofHours(12);

    private final Processing processing;
    private final Ids ids;
    private final Tickets tickets;

    OfferContactForm(Processing processing, Ids ids, Tickets tickets) {
        this.processing = processing;
        this.ids = ids;
        this.tickets = tickets;
    }

    /** Answers the sealed ticket that goes into the form. */
    public String handle() {
        return processing.read(
                OfferContactForm.class,
                now ->
                        tickets.seal(
                                new Tickets.ContactForm(ids.secret(), now, now.plus(GOOD_FOR))));
    }
}
