package fr.echeance.web.privacy;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.privacy.ListLooks;
import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.Shell;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who of the staff looked at whom. Persons are called by their pseudonyms here: whoever watches need not know them. */
@RestController
class AccessController {
    private final ListLooks listLooks;
    private final NameStaff nameStaff;

    AccessController(ListLooks listLooks, NameStaff nameStaff) {
        this.listLooks = listLooks;
        this.nameStaff = nameStaff;
    }

    @GetMapping(AccessFilters.LIST)
    ResponseEntity<AccessPage> list(Shell shell, @RequestParam Map<String, String> asked) {
        AccessFilters filters = AccessFilters.from(asked);
        Map<UUID, PersonName> names = nameStaff.handle();
        try {
            return ResponseEntity.ok(
                    filters.page(shell, names, listLooks.handle(filters.toQuery())));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(
                            filters.broken(invalid)
                                    .page(shell, names, new Looks.Page(List.of(), false)));
        }
    }
}
