package fr.echeance.web.order;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where the buyer pays. */
@Schema(name = "Payment")
record PaymentJson(@Schema(description = "Send the buyer's browser there") String url) {}
