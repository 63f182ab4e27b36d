package fr.echeance.web.order;

import fr.echeance.application.payment.TransferSlip;
import fr.echeance.domain.payment.Bic;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What the buyer copies into their bank's form. */
@Schema(name = "Transfer")
record TransferJson(
        String accountHolder,
        @Schema(description = "ISO 13616, without spaces; shown in groups of four") String iban,
        @Schema(description = "ISO 9362") @Nullable String bic,
        String bank,
        @Schema(description = "To be stated with the transfer (ISO 11649), without spaces")
                String reference,
        @Schema(description = "What is still to be paid") JsonMoney amount,
        @Schema(description = "On which the money must be there; then the order lapses")
                LocalDate lastDay) {
    static TransferJson of(TransferSlip slip) {
        return new TransferJson(
                slip.account().holder(),
                slip.account().iban().value(),
                slip.account().bic().map(Bic::value).orElse(null),
                slip.account().bank(),
                slip.reference().value(),
                JsonMoney.of(slip.missing()),
                slip.lastDay());
    }
}
