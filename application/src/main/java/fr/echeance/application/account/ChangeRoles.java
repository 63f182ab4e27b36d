package fr.echeance.application.account;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes what a member of staff may do; without any role they have left, cannot sign in from this instant on, and are forgotten with the
 * day. Their sessions end, so that no room stays open. The last administrator stays one.
 */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ChangeRoles {
    private final Processing processing;
    private final StaffAccounts staff;
    private final Outbox outbox;

    ChangeRoles(Processing processing, StaffAccounts staff, Outbox outbox) {
        this.processing = processing;
        this.staff = staff;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        return processing.run(
                ChangeRoles.class,
                now -> {
                    staff.hold();
                    Optional<StaffMember> found = staff.find(command.id());
                    if (found.isEmpty() || found.get().roles().isEmpty())
                        return new Outcome.UnknownMember();
                    if (!command.roles().contains(Role.ADMIN) && isLastAdministrator(found.get()))
                        return new Outcome.LastAdministrator();
                    StaffMember member = found.get();
                    staff.save(
                            new StaffMember(
                                    member.id(), member.email(), member.name(), command.roles()));
                    if (command.roles().isEmpty())
                        staff.depart(
                                member.id(),
                                RecordKind.STAFF_ACCOUNT
                                        .rule()
                                        .deadlines(
                                                Milestones.of(
                                                        Milestone.DEPARTED, Deadline.dayOf(now)))
                                        .activeUntil());
                    outbox.post(Outbox.Message.END_SESSIONS, member.id());
                    return new Outcome.Changed();
                });
    }

    private boolean isLastAdministrator(StaffMember member) {
        return member.roles().contains(Role.ADMIN)
                && staff.all().stream()
                        .filter(other -> !other.id().equals(member.id()))
                        .noneMatch(other -> other.roles().contains(Role.ADMIN));
    }

    /** @param roles none: they leave */
    public record Command(UUID id, Set<Role> roles) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record UnknownMember() implements Outcome {}

        record LastAdministrator() implements Outcome {}
    }
}
