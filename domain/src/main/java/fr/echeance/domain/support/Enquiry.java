package fr.echeance.domain.support;

import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who need not be a customer asks something. It is answered once, by mail: what they write back comes by mail too. The shop's
 * answer is no contact of theirs and prolongs nothing.
 *
 * @param id made with the form: sent twice, it is one
 * @param email as typed; nobody has proved that it is theirs
 * @param answer stored when it is given, sent afterwards
 */
public record Enquiry(
        UUID id,
        EmailAddress email,
        Optional<PersonName> name,
        MessageSubject subject,
        MessageText message,
        Language language,
        Instant receivedAt,
        Optional<Answer> answer,
        Optional<Instant> closedAt) {
    private static final String VERSION = "enquiry-2";
    private static final String FR =
            "J’accepte que la boutique conserve mon adresse et ma demande pour y répondre, trois"
                    + " ans au plus. Je peux retirer cet accord à tout moment, par le lien de sa"
                    + " lettre\u202f: tout est alors effacé.";
    private static final String EN =
            "I agree that the shop keeps my address and my question in order to answer, three years"
                + " at most. I can withdraw this at any time, by the link in its letter: all of it"
                + " is then erased.";

    public static Enquiry received(
            UUID id,
            EmailAddress email,
            Optional<PersonName> name,
            MessageSubject subject,
            MessageText message,
            Language language,
            Instant now) {
        return new Enquiry(
                id,
                email,
                name,
                subject,
                message,
                language,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** The words to which whoever sends the form says yes; whoever changes them gives them another version. */
    public static ConsentWording wording(Language language) {
        return new ConsentWording(VERSION, language, language == Language.FR ? FR : EN);
    }

    /** The same words of the same person, whenever they came. */
    public boolean saysTheSameAs(Enquiry other) {
        return email.key().equals(other.email.key())
                && name.equals(other.name)
                && subject.equals(other.subject)
                && message.equals(other.message);
    }

    /** Whether somebody still has to deal with it. */
    public boolean waits() {
        return answer.isEmpty() && closedAt.isEmpty();
    }

    public Enquiry answered(MessageText text, Instant now) {
        if (!waits()) throw new IllegalStateException("it has been dealt with");
        return with(Optional.of(new Answer(text, now)), closedAt);
    }

    /** Without an answer, or after it. */
    public Enquiry closed(Instant now) {
        return closedAt.isPresent() ? this : with(answer, Optional.of(now));
    }

    public Deadline until() {
        return RecordKind.ENQUIRY
                .rule()
                .deadlines(Milestones.of(Milestone.LAST_CONTACT, Deadline.dayOf(receivedAt)))
                .activeUntil();
    }

    private Enquiry with(Optional<Answer> given, Optional<Instant> closed) {
        return new Enquiry(id, email, name, subject, message, language, receivedAt, given, closed);
    }

    public record Answer(MessageText text, Instant at) {}
}
