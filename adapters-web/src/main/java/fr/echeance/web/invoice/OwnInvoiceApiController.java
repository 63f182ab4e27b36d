package fr.echeance.web.invoice;

import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.shared.Clock;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The invoice of an account's order, as it was issued: a document for people, so no JSON. */
@RestController
@Tag(name = "Own orders")
class OwnInvoiceApiController {
    private final OwnAccount own;
    private final ViewInvoice viewInvoice;
    private final Clock clock;

    OwnInvoiceApiController(OwnAccount own, ViewInvoice viewInvoice, Clock clock) {
        this.own = own;
        this.viewInvoice = viewInvoice;
        this.clock = clock;
    }

    @GetMapping(
            path = Api.ACCOUNT + "/orders/{number}/invoice",
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "getOwnInvoice", summary = "The invoice, to be shown or printed")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML_VALUE,
                            schema = @Schema(type = "string")))
    ResponseEntity<InvoicePage> show(@PathVariable String number, Shell shell, Customer customer) {
        return viewInvoice
                .handle(own.order(customer, number).id())
                .map(invoice -> ResponseEntity.ok(InvoicePage.from(shell, invoice, clock.now())))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no invoice"));
    }
}
