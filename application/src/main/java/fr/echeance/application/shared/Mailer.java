package fr.echeance.application.shared;

import fr.echeance.domain.shared.EmailAddress;

/** Reaches a mailbox, outside any transaction. At least once: a second sending carries the same message id, by which it is recognised. */
public interface Mailer {
    /** @throws RuntimeException when the mail was not taken: it is tried again later */
    void send(Mail mail);

    /** @param messageId unique for what is said, e.g. {@code confirmation.<order>}; letters, digits, dots and dashes */
    record Mail(EmailAddress to, String subject, String html, String plain, String messageId) {}
}
