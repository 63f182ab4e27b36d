package fr.echeance.web.account;

import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.EndSessions;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.SecurityNotes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account, for the program of its owner. Opening one, and passwords, are the affair of the provider's own pages. */
@RestController
@RequestMapping(path = Api.ACCOUNT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Account")
class AccountApiController {
    private final OwnAccount own;
    private final AskToChangeAddress askToChangeAddress;
    private final CloseAccount closeAccount;
    private final EndSessions endSessions;
    private final Letterbox letterbox;
    private final PasswordTries tries;

    AccountApiController(
            OwnAccount own,
            AskToChangeAddress askToChangeAddress,
            CloseAccount closeAccount,
            EndSessions endSessions,
            Letterbox letterbox,
            PasswordTries tries) {
        this.own = own;
        this.askToChangeAddress = askToChangeAddress;
        this.closeAccount = closeAccount;
        this.endSessions = endSessions;
        this.letterbox = letterbox;
        this.tries = tries;
    }

    @GetMapping
    @Operation(operationId = "getAccount", summary = "The account of who signed in")
    ResponseEntity<AccountJson> show(Customer customer) {
        return ResponseEntity.ok(AccountJson.of(own.of(customer)));
    }

    @PostMapping(path = "/email", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askToChangeEmail",
            summary = "Ask for another e-mail address",
            description =
                    "A letter to the present address asks to agree, then one to the new address to"
                            + " confirm. Nothing changes before, and the answer is the same for"
                            + " every address.")
    @ApiResponse(responseCode = "202", description = "The letter is sent", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many letters")
    ResponseEntity<Void> askToChangeEmail(
            @RequestBody NewEmailBody body, Customer customer, HttpServletRequest request) {
        EmailAddress to = body.toAddress();
        own.of(customer);
        letterbox.post(request, to);
        askToChangeAddress.handle(new AskToChangeAddress.Command(customer.account(), to));
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/sign-out-everywhere")
    @Operation(
            operationId = "signOutEverywhere",
            summary = "End all sessions and grants",
            description =
                    "On every device. A token that was given before is good until its few minutes"
                            + " are over.")
    @ApiResponse(responseCode = "204", description = "Signed out", content = @Content)
    ResponseEntity<Void> signOutEverywhere(Customer customer, HttpServletRequest request) {
        endSessions.handle(customer.account());
        SecurityNotes.leave(request, Happening.SESSIONS_ENDED);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "closeAccount",
            summary = "Close the account",
            description =
                    "No more signing in from now on; password and addresses go with the day."
                            + " Closing is not erasing: see the routes of /privacy.")
    @ApiResponse(responseCode = "204", description = "Closed", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many wrong passwords")
    ResponseEntity<Void> close(
            @RequestBody PasswordBody body, Customer customer, HttpServletRequest request) {
        var command =
                new CloseAccount.Command(customer.account(), tries.typed(customer, body.typed()));
        return switch (closeAccount.handle(command)) {
            case CloseAccount.Outcome.Closed _ -> {
                SecurityNotes.leave(request, Happening.ACCOUNT_CLOSED);
                yield ResponseEntity.noContent().build();
            }
            case CloseAccount.Outcome.WrongPassword _ ->
                    throw new InvalidValue("password", "password");
        };
    }
}
