package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.NewPassword;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes somebody on: a link to choose a password goes to their mailbox. When the power goes before the letter is out, or the link is too
 * old, they ask for a new password as everybody does.
 */
@UseCase(Purpose.ACCOUNTABILITY)
public final class InviteStaff {
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Processing processing;
    private final Ids ids;
    private final StaffAccounts staff;
    private final Tickets tickets;
    private final AccountLetters letters;

    InviteStaff(
            Processing processing,
            Ids ids,
            StaffAccounts staff,
            Tickets tickets,
            AccountLetters letters) {
        this.processing = processing;
        this.ids = ids;
        this.staff = staff;
        this.tickets = tickets;
        this.letters = letters;
    }

    public Outcome handle(Command command) {
        UUID id = ids.secret();
        Optional<Instant> invited =
                processing.run(
                        InviteStaff.class,
                        now -> {
                            staff.hold();
                            if (staff.all().stream()
                                    .filter(m -> !m.roles().isEmpty())
                                    .anyMatch(m -> m.email().key().equals(command.email().key())))
                                return Optional.empty();
                            staff.add(
                                    new StaffMember(
                                            id, command.email(), command.name(), command.roles()),
                                    Optional.empty(),
                                    now);
                            return Optional.of(now);
                        });
        if (invited.isEmpty()) return new Outcome.WorksHereAlready();
        letters.invitation(
                command.email(),
                tickets.seal(
                        new NewPassword(
                                id, command.email(), invited.get(), invited.get().plus(GOOD_FOR))));
        return new Outcome.Invited(id);
    }

    public record Command(EmailAddress email, PersonName name, Set<Role> roles) {}

    public sealed interface Outcome {
        record Invited(UUID id) implements Outcome {}

        record WorksHereAlready() implements Outcome {}
    }
}
