package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;
import java.util.UUID;

/** Puts into words what the owner of an address is told about an account; each letter goes out by itself, in the owner's language. */
public interface AccountLetters {
    /** @param ticket with which the account is opened */
    void opening(EmailAddress to, Language language, String ticket);

    /** Somebody wants to open an account that is there: its owner is told, nobody else. */
    void alreadyOpen(EmailAddress to, Language language);

    /** Somebody wants to open an account of an address whose owner is being erased. */
    void leaving(EmailAddress to, Language language);

    void newPassword(EmailAddress to, Language language, String ticket);

    /** A new password was asked for where there is no account. */
    void noAccount(EmailAddress to, Language language);

    /** To the former address: agree to the change. */
    void agreeToMove(EmailAddress to, Language language, String ticket);

    /** To the new address: confirm it. */
    void confirmMove(EmailAddress to, Language language, String ticket);

    /** The password or the address was changed: who did not do it should know. */
    void changed(EmailAddress to, Language language);

    /** @param lastDay on which the account is there unless it is used */
    void unused(UUID account, EmailAddress to, Language language, LocalDate lastDay);

    /** An invitation to work here. */
    void invitation(EmailAddress to, String ticket);
}
