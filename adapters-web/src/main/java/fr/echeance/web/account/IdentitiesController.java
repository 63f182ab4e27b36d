package fr.echeance.web.account;

import fr.echeance.application.account.ReconcileIdentities;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.web.account.IdentitiesPage.Compared;
import fr.echeance.web.account.IdentitiesPage.Row;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;

/** Whether those who may sign in are those who have an account; the comparison shows ids alone. */
@RestController
@RequestMapping("/backoffice/staff/identities")
class IdentitiesController {
    private final ReconcileIdentities reconcile;

    IdentitiesController(ReconcileIdentities reconcile) {
        this.reconcile = reconcile;
    }

    @GetMapping
    IdentitiesPage show(Shell shell) {
        return page(shell, null);
    }

    @PostMapping
    IdentitiesPage compare(Shell shell) {
        return page(
                shell,
                switch (reconcile.handle()) {
                    case ReconcileIdentities.Outcome.Compared done ->
                            new Compared(
                                    true,
                                    done.people(),
                                    done.differences().stream()
                                            .map(IdentitiesController::row)
                                            .toList());
                    case ReconcileIdentities.Outcome.NobodyElsewhere _ ->
                            new Compared(false, 0, List.of());
                });
    }

    private static IdentitiesPage page(Shell shell, @Nullable Compared compared) {
        return new IdentitiesPage(
                shell.with(Room.STAFF.address(), shell.cartSize()),
                Wordings.of(shell, Purpose.SIGN_IN),
                compared);
    }

    private static Row row(ReconcileIdentities.Difference difference) {
        return new Row(
                difference.account().toString(), difference.kind().name().toLowerCase(Locale.ROOT));
    }
}
