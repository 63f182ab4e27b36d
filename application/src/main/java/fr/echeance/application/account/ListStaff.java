package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** Who works here, and what their roles open. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ListStaff {
    private final Processing processing;
    private final StaffAccounts staff;

    ListStaff(Processing processing, StaffAccounts staff) {
        this.processing = processing;
        this.staff = staff;
    }

    public List<StaffMember> handle() {
        return processing.read(ListStaff.class, _ -> staff.all());
    }
}
