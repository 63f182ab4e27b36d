package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;

/** What somebody is told about their subscription; each letter goes out by itself, in their language. */
public interface NewsletterLetters {
    /** @param ticket with which the address is confirmed */
    void confirm(EmailAddress to, Language language, String ticket);

    /**
     * Somebody wants to sign up an address that is signed up: its owner is told, nobody else.
     *
     * @param ticket with which it is changed or left
     */
    void subscribedAlready(Subscription subscription, String ticket);

    /** Somebody wants to sign up an address whose owner is being erased. */
    void leaving(EmailAddress to, Language language);

    /**
     * Asks whether to go on.
     *
     * @param lastDay on which the subscription is there without an answer
     * @param ticket with which it is kept or left
     */
    void stay(Subscription subscription, LocalDate lastDay, String ticket);
}
