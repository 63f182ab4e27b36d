package fr.echeance.web.order;

import fr.echeance.application.payment.TransferSlip;
import fr.echeance.domain.payment.Bic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What the buyer copies into their bank's form.
 *
 * @param iban in groups of four, as the reference
 * @param missing in cents
 * @param lastDay on which the money must be there
 */
public record Transfer(
        String holder,
        String iban,
        @Nullable String bic,
        String bank,
        String reference,
        long missing,
        LocalDate lastDay) {
    static Transfer of(TransferSlip slip) {
        return new Transfer(
                slip.account().holder(),
                slip.account().iban().grouped(),
                slip.account().bic().map(Bic::value).orElse(null),
                slip.account().bank(),
                slip.reference().grouped(),
                slip.missing().cents(),
                slip.lastDay());
    }
}
