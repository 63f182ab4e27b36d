package fr.echeance.web.security;

import fr.echeance.application.security.ReadOwnEvents;
import fr.echeance.domain.security.Origin;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Origins;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** A customer sees who signed in with their account, or tried, and whether it came from where they are. */
@RestController
class OwnEventsController {
    private static final String HERE = "/account/security";

    private final ReadOwnEvents readOwnEvents;
    private final Origins origins;

    OwnEventsController(ReadOwnEvents readOwnEvents, Origins origins) {
        this.readOwnEvents = readOwnEvents;
        this.origins = origins;
    }

    @GetMapping(HERE)
    OwnEventsPage show(Shell shell, Customer customer, HttpServletRequest request) {
        Optional<Origin> here = Optional.of(origins.of(request));
        return new OwnEventsPage(
                shell.with(HERE, shell.cartSize()),
                readOwnEvents.handle(customer.account()).stream()
                        .map(row ->
                                new OwnEventsPage.Row(
                                        row.at(),
                                        Words.of(row.happening()),
                                        Words.of(row.surface()),
                                        row.origin().equals(here),
                                        row.happening().isRefusal()))
                        .toList());
    }
}
