package fr.echeance.web.security;

import fr.echeance.application.security.ViewCustomerEvents;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Origin;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to the customer whom an event is about: for who answers for people's data, and each look is noted. */
@RestController
class CustomerEventsController {
    static final String HERE = "/backoffice/privacy/security";

    private final ViewCustomerEvents viewCustomerEvents;

    CustomerEventsController(ViewCustomerEvents viewCustomerEvents) {
        this.viewCustomerEvents = viewCustomerEvents;
    }

    @GetMapping(HERE + "/{event}")
    CustomerEventsPage show(Shell shell, Staff staff, @PathVariable String event) {
        ViewCustomerEvents.Seen seen =
                viewCustomerEvents
                        .handle(new ViewCustomerEvents.Query(Asked.id(event), staff.id()))
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, ""));
        return new CustomerEventsPage(
                shell,
                Wordings.of(shell, Purpose.CUSTOMER_SITE_SECURITY),
                seen.customer().value().toString(),
                seen.rows().stream()
                        .map(row ->
                                new CustomerEventsPage.Row(
                                        row.at(),
                                        Words.of(row.happening()),
                                        Words.of(row.surface()),
                                        row.origin().map(Origin::value).orElse(null)))
                        .toList());
    }
}
