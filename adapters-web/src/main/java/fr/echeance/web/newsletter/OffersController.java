package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.ObjectToMessages;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.UUID;

/** What the shop writes to a customer, and their no to what sells, or to all of it. */
@RestController
@RequestMapping(OffersController.HERE)
class OffersController {
    static final String HERE = "/account/offers";

    private final ViewOffers viewOffers;
    private final ChooseOffers chooseOffers;
    private final ObjectToMessages objectToMessages;

    OffersController(
            ViewOffers viewOffers, ChooseOffers chooseOffers, ObjectToMessages objectToMessages) {
        this.viewOffers = viewOffers;
        this.chooseOffers = chooseOffers;
        this.objectToMessages = objectToMessages;
    }

    @GetMapping
    OffersPage show(
            Shell shell, Customer customer, @RequestParam(defaultValue = "") String notice) {
        ViewOffers.View view =
                viewOffers
                        .handle(customer.account())
                        .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""));
        return new OffersPage(
                shell,
                word(view.standing()),
                view.standing() instanceof ViewOffers.Standing.Told(LocalDate on) ? on : null,
                view.objects(),
                notice.equals("offers_chosen") ? notice : null);
    }

    private static String word(ViewOffers.Standing standing) {
        return switch (standing) {
            case ViewOffers.Standing.Refused _ -> "refused";
            case ViewOffers.Standing.Wanted _ -> "wanted";
            case ViewOffers.Standing.Told _ -> "told";
            case ViewOffers.Standing.Untold _ -> "untold";
        };
    }

    @PostMapping
    ResponseEntity<OffersPage> choose(
            Customer customer, @RequestParam(defaultValue = "") String choice) {
        UUID account = customer.account();
        switch (choice) {
            case "object" -> chooseOffers.handle(account, Choice.OBJECTS);
            case "want" -> chooseOffers.handle(account, Choice.WANTS);
            case "object_to_all" -> objectToMessages.handle(account, true);
            case "object_no_more" -> objectToMessages.handle(account, false);
            default -> throw new InvalidValue("choice", "choice");
        }
        return Redirect.to(HERE + "?notice=offers_chosen");
    }
}
