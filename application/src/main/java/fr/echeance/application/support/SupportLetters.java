package fr.echeance.application.support;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.support.Enquiry;

import java.time.LocalDate;
import java.util.UUID;

/** What people who wrote to the shop are sent; each letter goes out by itself, in their language. */
public interface SupportLetters {
    /**
     * It arrived. Says nothing of what was typed: whoever reads that mailbox need not have sent it.
     *
     * @param lastDay on which it is kept
     * @param ticket with which it is taken back
     */
    void received(Enquiry enquiry, LocalDate lastDay, String ticket);

    /**
     * The answer.
     *
     * @param lastDay on which question and answer are kept
     * @param ticket with which they are taken back
     */
    void answered(Enquiry enquiry, LocalDate lastDay, String ticket);

    /**
     * An answer waits in their account; says nothing of it.
     *
     * @param message the answer
     */
    void answerWaits(UUID message, EmailAddress to, Language language);
}
