package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.LookUpSuppression;
import fr.echeance.application.newsletter.ObjectForCustomer;
import fr.echeance.application.newsletter.RecordObjection;
import fr.echeance.application.newsletter.Suppressions.Listed;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.newsletter.SuppressionPage.Answer;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody who names their address has asked for nothing more; or that they ask for it now. */
@RestController
@RequestMapping(SuppressionController.HERE)
class SuppressionController {
    static final String HERE = "/backoffice/newsletter/suppression";

    private final LookUpSuppression lookUpSuppression;
    private final RecordObjection recordObjection;
    private final ObjectForCustomer objectForCustomer;

    SuppressionController(
            LookUpSuppression lookUpSuppression,
            RecordObjection recordObjection,
            ObjectForCustomer objectForCustomer) {
        this.lookUpSuppression = lookUpSuppression;
        this.recordObjection = recordObjection;
        this.objectForCustomer = objectForCustomer;
    }

    @GetMapping
    SuppressionPage show(Shell shell) {
        return page(shell, Field.empty("email"), null);
    }

    /** @param act {@code object} puts the address on the list first */
    @PostMapping
    ResponseEntity<SuppressionPage> lookUp(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String act) {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, Field.of("email", email).broken(invalid.rule()), null));
        }
        if (act.equals("object")) {
            recordObjection.handle(address);
            objectForCustomer.handle(address);
        }
        LookUpSuppression.Answer found = lookUpSuppression.handle(address);
        Answer answer =
                new Answer(
                        found.listed().map(Listed::since).orElse(null),
                        found.listed().flatMap(listed -> listed.until().lastDay()).orElse(null),
                        found.objected());
        return ResponseEntity.ok(page(shell, Field.empty("email"), answer));
    }

    private static SuppressionPage page(Shell shell, Field email, @Nullable Answer answer) {
        return new SuppressionPage(
                shell.with(HERE, shell.cartSize()),
                Wordings.of(shell, Purpose.SUPPRESSION_LIST),
                email,
                answer);
    }
}
