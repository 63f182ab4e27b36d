package fr.echeance.application.privacy;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Sends a link to an address, by which its owner sees what is kept about them. Whoever asks gets one answer, after the same work, and a
 * mail goes out either way: only the mailbox learns whether the address is known. Twice, there are two links; when the power goes before
 * the mail, there is one that nobody has, until tomorrow.
 */
@UseCase(Purpose.RIGHTS)
public final class SendGuestLink {
    private final Processing processing;
    private final Ids ids;
    private final PersonFile file;
    private final GuestLinks links;
    private final PrivacyLetters letters;
    private final Mailer mailer;
    private final SecretKey pseudonymKey;

    SendGuestLink(
            Processing processing,
            Ids ids,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            GuestLinks links,
            PrivacyLetters letters,
            Mailer mailer,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.ids = ids;
        this.file = new PersonFile(holders, records);
        this.links = links;
        this.letters = letters;
        this.mailer = mailer;
        this.pseudonymKey = pseudonymKey;
    }

    public void handle(Command command) {
        Pseudonym person = Pseudonym.of(command.email(), pseudonymKey);
        UUID id = ids.next();
        PrivacyLetters.Letter letter =
                processing.run(SendGuestLink.class, now -> write(command, person, id, now));
        mailer.send(
                new Mailer.Mail(
                        command.email(),
                        letter.subject(),
                        letter.html(),
                        letter.plain(),
                        "my-data." + id));
    }

    private PrivacyLetters.Letter write(Command command, Pseudonym person, UUID id, Instant now) {
        if (file.records(person).isEmpty()) return letters.nothingKept(command.language());
        UUID token = ids.secret();
        Milestones made = Milestones.of(Milestone.COLLECTED, Deadline.dayOf(now));
        links.add(
                id,
                LinkToken.digest(token),
                person,
                now,
                RecordKind.GUEST_LINK.rule().deadlines(made).activeUntil());
        return letters.link(token, command.language());
    }

    public record Command(EmailAddress email, Language language) {}
}
