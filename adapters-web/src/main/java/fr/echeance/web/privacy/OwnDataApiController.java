package fr.echeance.web.privacy;

import fr.echeance.application.account.RecogniseBuyer;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/**
 * My data, for the program of an account's owner. Who has asked to be erased is still recognised while their token is good, so that an
 * answer that was lost can be asked for again.
 */
@RestController
@RequestMapping(path = Api.ACCOUNT + "/privacy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "My data")
class OwnDataApiController {
    private static final String SCHEMA = GuestLinkController.ADDRESS + "/schema.json";

    private final RecogniseBuyer recogniseBuyer;
    private final OwnAccount own;
    private final ViewPersonalRecords viewPersonalRecords;
    private final PreviewErasure previewErasure;
    private final RequestErasure requestErasure;
    private final UndoErasure undoErasure;
    private final MyDataRoom room;
    private final UndoLinks links;

    OwnDataApiController(
            RecogniseBuyer recogniseBuyer,
            OwnAccount own,
            ViewPersonalRecords viewPersonalRecords,
            PreviewErasure previewErasure,
            RequestErasure requestErasure,
            UndoErasure undoErasure,
            MyDataRoom room,
            UndoLinks links) {
        this.recogniseBuyer = recogniseBuyer;
        this.own = own;
        this.viewPersonalRecords = viewPersonalRecords;
        this.previewErasure = previewErasure;
        this.requestErasure = requestErasure;
        this.undoErasure = undoErasure;
        this.room = room;
        this.links = links;
    }

    @GetMapping
    @Operation(
            operationId = "listKeptRecords",
            summary = "What is kept about the account's owner, why and until when",
            description = "Without values: those are in the export.")
    ResponseEntity<KeptJson> kept(
            Customer customer,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(
                        KeptJson.of(
                                Api.language(accepted),
                                viewPersonalRecords.handle(person(customer))));
    }

    @GetMapping("/export")
    @Operation(
            operationId = "exportMyData",
            summary = "All of it, with its values (GDPR art. 15 and 20)",
            description = "In the form of `/privacy/my-data/schema.json`, to be kept as a file.")
    @ApiResponse(
            responseCode = "200",
            description = "The copy",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties =
                                                    Schema.AdditionalPropertiesValue.TRUE)))
    ResponseEntity<byte[]> export(Customer customer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("my-data.json").build().toString())
                .body(room.json(person(customer), SCHEMA));
    }

    @GetMapping("/erasure")
    @Operation(
            operationId = "previewErasure",
            summary = "What an erasure would do now, and what became of the last request")
    ResponseEntity<ErasureJson> preview(
            Customer customer,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(
                        ErasureJson.of(
                                Api.language(accepted), previewErasure.handle(person(customer))));
    }

    @PutMapping("/erasure")
    @Operation(
            operationId = "requestErasure",
            summary = "Ask to be erased",
            description =
                    "What goes is hidden at once, the account with it, and goes after seven days."
                            + " The receipt is mailed to the account's address. Twice is once.")
    @ApiResponse(responseCode = "200", description = "It is asked for")
    ResponseEntity<AskedErasureJson> ask(Customer customer) {
        Pseudonym person = person(customer);
        Instant runsAt =
                previewErasure
                        .handle(person)
                        .request()
                        .filter(SubjectRequest::isInGrace)
                        .map(SubjectRequest::dueAt)
                        .orElseGet(() -> ask(own.of(customer).account()));
        return ResponseEntity.ok(new AskedErasureJson(runsAt, links.write(person, runsAt)));
    }

    @DeleteMapping("/erasure")
    @Operation(
            operationId = "undoErasure",
            summary = "Undo the request, as long as the token is good",
            description = "Later its `undo` address does, until the request runs.")
    @ApiResponse(responseCode = "204", description = "All is there again", content = @Content)
    @ApiResponse(responseCode = "409", description = "too-late: it ran, or was never made")
    ResponseEntity<Void> undo(Customer customer) {
        return answer(undoErasure.handle(person(customer)));
    }

    static ResponseEntity<Void> answer(UndoErasure.Outcome outcome) {
        return switch (outcome) {
            case UndoErasure.Outcome.Undone _ -> ResponseEntity.noContent().build();
            case UndoErasure.Outcome.TooLate _ ->
                    throw Problem.typed(
                            HttpStatus.CONFLICT,
                            "too-late",
                            "the request ran, was undone before, or was never made");
        };
    }

    private Instant ask(Account account) {
        var command =
                new RequestErasure.Command(
                        account.buyer(), account.email(), true, account.language());
        return switch (requestErasure.handle(command)) {
            case RequestErasure.Outcome.Asked(Instant runsAt) -> runsAt;
            case RequestErasure.Outcome.AskedAlready(Instant runsAt) -> runsAt;
            case RequestErasure.Outcome.AnotherAddress _ ->
                    throw new IllegalStateException("the account's address is proven");
        };
    }

    private Pseudonym person(Customer customer) {
        return recogniseBuyer
                .handle(customer.account())
                .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""));
    }
}
