package fr.echeance.web.account;

import fr.echeance.application.account.AddressBook;
import fr.echeance.application.account.ChangeAddress;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.PreferAddress;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.AddressBody;
import fr.echeance.web.shared.AddressRequest;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.RequestKeys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The address book, for the program of its owner. */
@RestController
@RequestMapping(path = AddressApiController.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Addresses")
class AddressApiController {
    static final String ADDRESS = Api.ACCOUNT + "/addresses";

    private final ListAddresses listAddresses;
    private final KeepAddress keepAddress;
    private final ChangeAddress changeAddress;
    private final RemoveAddress removeAddress;
    private final PreferAddress preferAddress;

    AddressApiController(
            ListAddresses listAddresses,
            KeepAddress keepAddress,
            ChangeAddress changeAddress,
            RemoveAddress removeAddress,
            PreferAddress preferAddress) {
        this.listAddresses = listAddresses;
        this.keepAddress = keepAddress;
        this.changeAddress = changeAddress;
        this.removeAddress = removeAddress;
        this.preferAddress = preferAddress;
    }

    @GetMapping
    @Operation(operationId = "listAddresses", summary = "The addresses, the preferred one first")
    ResponseEntity<AddressJson.Book> list(Customer customer) {
        return ResponseEntity.ok(AddressJson.Book.of(book(customer)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "keepAddress",
            summary = "Keep an address",
            description = "It is the preferred one from now on. The same address is kept once.")
    @ApiResponse(responseCode = "201", description = "The address")
    @ApiResponse(responseCode = "200", description = "The address was kept already")
    @ApiResponse(responseCode = "409", description = "book-is-full, or request-in-flight")
    @ApiResponse(responseCode = "422", description = "The key stands for another request")
    ResponseEntity<AddressJson> keep(
            @RequestBody AddressBody body,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            Customer customer) {
        PostalAddress address = address(body);
        String client = customer.account().toString();
        var once = RequestKeys.read(key, client, 201, "keepAddress", body);
        return switch (keepAddress.handle(
                new KeepAddress.Command(customer.account(), address, once))) {
            case KeepAddress.Outcome.Kept(UUID id) ->
                    answer(ResponseEntity.status(HttpStatus.CREATED), customer, id);
            case KeepAddress.Outcome.KeptBefore(UUID id, int status) ->
                    answer(
                            ResponseEntity.status(status).header(RequestKeys.REPLAYED, "true"),
                            customer,
                            id);
            case KeepAddress.Outcome.IsKept(UUID id) -> answer(ResponseEntity.ok(), customer, id);
            case KeepAddress.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
            case KeepAddress.Outcome.BookIsFull _ ->
                    throw Problem.typed(
                            HttpStatus.CONFLICT,
                            "book-is-full",
                            "an account keeps " + AddressBook.PLACES + " addresses");
            case KeepAddress.Outcome.NoAccount _ -> throw Problem.of(HttpStatus.GONE, "");
        };
    }

    @GetMapping("/{address}")
    @Operation(operationId = "getAddress", summary = "One address")
    ResponseEntity<AddressJson> show(@PathVariable String address, Customer customer) {
        return answer(ResponseEntity.ok(), customer, Asked.id(address));
    }

    @PutMapping(path = "/{address}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changeAddress", summary = "Write another address in its place")
    @ApiResponse(responseCode = "200", description = "The address as it is now")
    @ApiResponse(responseCode = "412", description = "It is not the one that If-Match names")
    ResponseEntity<AddressJson> change(
            @PathVariable String address,
            @RequestBody AddressBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            Customer customer) {
        UUID id = Asked.id(address);
        var command =
                new ChangeAddress.Command(
                        customer.account(), id, address(body), AddressTag.seen(match));
        return switch (changeAddress.handle(command)) {
            case ChangeAddress.Outcome.Changed _ -> answer(ResponseEntity.ok(), customer, id);
            case ChangeAddress.Outcome.NoSuchAddress _ -> throw unknown();
            case ChangeAddress.Outcome.ChangedMeanwhile _ -> throw changedMeanwhile();
        };
    }

    @DeleteMapping("/{address}")
    @Operation(operationId = "removeAddress", summary = "Take an address out of the book")
    @ApiResponse(responseCode = "204", description = "It is not kept any more", content = @Content)
    @ApiResponse(responseCode = "412", description = "It is not the one that If-Match names")
    ResponseEntity<Void> remove(
            @PathVariable String address,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            Customer customer) {
        var command =
                new RemoveAddress.Command(
                        customer.account(), Asked.id(address), AddressTag.seen(match));
        return switch (removeAddress.handle(command)) {
            case RemoveAddress.Outcome.Removed _ -> ResponseEntity.noContent().build();
            case RemoveAddress.Outcome.NoAccount _ -> throw Problem.of(HttpStatus.GONE, "");
            case RemoveAddress.Outcome.NoSuchAddress _ -> throw unknown();
            case RemoveAddress.Outcome.ChangedMeanwhile _ -> throw changedMeanwhile();
        };
    }

    @PutMapping("/{address}/preferred")
    @Operation(
            operationId = "preferAddress",
            summary = "Prefer an address: orders are filled with it",
            description = "Twice is once.")
    ResponseEntity<AddressJson> prefer(@PathVariable String address, Customer customer) {
        UUID id = Asked.id(address);
        return switch (preferAddress.handle(new PreferAddress.Command(customer.account(), id))) {
            case PreferAddress.Outcome.Preferred _ -> answer(ResponseEntity.ok(), customer, id);
            case PreferAddress.Outcome.NoSuchAddress _ -> throw unknown();
        };
    }

    /** What was kept may be gone by the time it is asked for once more. */
    private ResponseEntity<AddressJson> answer(
            ResponseEntity.BodyBuilder answer, Customer customer, UUID id) {
        List<AddressBook.Kept> book = book(customer);
        AddressBook.Kept kept =
                book.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(AddressApiController::unknown);
        boolean preferred = kept.equals(book.getFirst());
        return answer.location(URI.create(ADDRESS + "/" + id))
                .eTag(AddressTag.of(kept, preferred))
                .body(AddressJson.of(kept, preferred));
    }

    private List<AddressBook.Kept> book(Customer customer) {
        return listAddresses
                .handle(customer.account())
                .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""));
    }

    private static PostalAddress address(AddressBody body) {
        AddressRequest sent = AddressBody.form("", body);
        Map<String, String> broken = sent.broken();
        if (!broken.isEmpty()) throw Problem.invalid(broken);
        return sent.toAddress();
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such address");
    }

    private static Problem changedMeanwhile() {
        return Problem.typed(
                HttpStatus.PRECONDITION_FAILED,
                "address-changed",
                "the address was changed meanwhile: look at it again");
    }
}
