package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PersonName;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What members of staff are called, for pages that say who acted. Who left has no name any more. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class NameStaff {
    private final Processing processing;
    private final StaffAccounts staff;

    NameStaff(Processing processing, StaffAccounts staff) {
        this.processing = processing;
        this.staff = staff;
    }

    public Map<UUID, PersonName> handle() {
        return processing.read(
                NameStaff.class,
                _ ->
                        staff.all().stream()
                                .collect(Collectors.toMap(StaffMember::id, StaffMember::name)));
    }
}
