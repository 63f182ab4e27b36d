package fr.echeance.application.account;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import java.util.Optional;
import java.util.Set;

/** Lets the first person in: where nobody works yet, somebody becomes administrator. Of two nodes that start at once one appoints. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class AppointAdministrator {
    private final Processing processing;
    private final Ids ids;
    private final StaffAccounts staff;
    private final Passwords passwords;

    AppointAdministrator(Processing processing, Ids ids, StaffAccounts staff, Passwords passwords) {
        this.processing = processing;
        this.ids = ids;
        this.staff = staff;
        this.passwords = passwords;
    }

    /** Answers whether there was nobody. */
    public boolean handle(Command command) {
        if (!processing.read(AppointAdministrator.class, _ -> staff.all()).isEmpty()) return false;
        String hash = passwords.hash(command.password());
        return processing.run(
                AppointAdministrator.class,
                now -> {
                    staff.hold();
                    if (!staff.all().isEmpty()) return false;
                    staff.add(
                            new StaffMember(
                                    ids.secret(), command.email(), command.name(), command.roles()),
                            Optional.of(hash),
                            now);
                    return true;
                });
    }

    /** @param roles with {@link Role#ADMIN} among them */
    public record Command(EmailAddress email, PersonName name, Password password, Set<Role> roles) {
        public Command {
            roles = Set.copyOf(roles);
            if (!roles.contains(Role.ADMIN))
                throw new IllegalArgumentException("the first must be able to invite others");
        }
    }
}
