package fr.echeance.web.order;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** Where the buyer pays. */
@Schema(name = "Payment")
record PaymentJson(
        @Schema(description = "Send the buyer's browser there") String url,
        @Schema(description = "Where the shop is paid by bank transfer")
                @Nullable TransferJson transfer) {}
