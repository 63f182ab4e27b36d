package fr.echeance.application.account;

import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a mailed link carries: sealed, so that nobody reads, alters or makes one, and nothing about who asked is stored. It is good for
 * one thing, until its hour, and by what it names only once.
 */
public interface Tickets {
    String seal(Ticket ticket);

    /** Empty when it was not sealed here. */
    Optional<Ticket> open(String sealed);

    sealed interface Ticket {
        Instant until();
    }

    /** Whoever reads that mailbox may open its account. */
    record Opening(EmailAddress email, Language language, Instant until) implements Ticket {}

    /**
     * Whoever reads that mailbox may choose a password.
     *
     * @param to its address: another address of the account makes the ticket worthless
     * @param changedAt when the password was last changed: a later change makes the ticket worthless
     */
    record NewPassword(UUID subject, EmailAddress to, Instant changedAt, Instant until)
            implements Ticket {}

    /**
     * Whoever reads that mailbox wants the newsletter.
     *
     * @param wordingVersion of the words to which they agreed
     * @param wordingHash of the words to which they agreed
     * @param askedAt who left later is not brought back by it
     */
    record Subscribing(
            EmailAddress email,
            Language language,
            Set<Topic> topics,
            Channel channel,
            String wordingVersion,
            String wordingHash,
            Instant askedAt,
            Instant until)
            implements Ticket {}

    /**
     * Whoever got that letter may change the subscription or leave; without an end, as letters lie in mailboxes.
     *
     * @param address by which their wish is kept when the subscription is gone
     */
    record Subscriber(UUID subscription, AddressHash address) implements Ticket {
        @Override
        public Instant until() {
            return Instant.MAX;
        }
    }

    /**
     * Whoever got that letter may object to marketing; without an end, as letters lie in mailboxes.
     *
     * @param address by which their wish is kept when the account is gone
     */
    record Objector(UUID account, AddressHash address) implements Ticket {
        @Override
        public Instant until() {
            return Instant.MAX;
        }
    }

    /**
     * A form for visitors that was shown: what it carries is an enquiry's number, and when it was shown.
     *
     * @param enquiry what is sent by it, however often
     */
    record ContactForm(UUID enquiry, Instant shownAt, Instant until) implements Ticket {}

    /** Whoever got that letter may take their question back; without an end, as letters lie in mailboxes. */
    record Enquirer(UUID enquiry) implements Ticket {
        @Override
        public Instant until() {
            return Instant.MAX;
        }
    }

    /**
     * A change of address, to be confirmed at both ends, the former one first.
     *
     * @param confirmed whether the former end has agreed
     */
    record AddressChange(
            UUID account, EmailAddress from, EmailAddress to, boolean confirmed, Instant until)
            implements Ticket {}
}
