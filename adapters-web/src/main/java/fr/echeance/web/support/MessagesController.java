package fr.echeance.web.support;

import fr.echeance.application.support.ReadOwnMessages;
import fr.echeance.application.support.WriteMessage;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;
import java.util.UUID;

/** What a customer and the shop write to each other. Whose thread it is says the account alone: no address and no field names one. */
@RestController
@RequestMapping(MessagesController.HERE)
class MessagesController {
    static final String HERE = "/account/messages";

    private final OwnAccount own;
    private final ReadOwnMessages readOwnMessages;
    private final WriteMessage writeMessage;

    MessagesController(OwnAccount own, ReadOwnMessages readOwnMessages, WriteMessage writeMessage) {
        this.own = own;
        this.readOwnMessages = readOwnMessages;
        this.writeMessage = writeMessage;
    }

    @GetMapping
    MessagesPage show(
            Shell shell, Customer customer, @RequestParam(defaultValue = "") String notice) {
        return page(
                shell,
                customer,
                fresh(),
                "",
                Field.empty("message"),
                notice.equals("message_sent") ? notice : null);
    }

    @PostMapping
    ResponseEntity<MessagesPage> write(
            Shell shell,
            Customer customer,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String message) {
        Pseudonym person = own.of(customer).account().buyer();
        Field typed = Field.of("message", message);
        WriteMessage.Command command;
        try {
            UUID form = Asked.id("id", id);
            command =
                    new WriteMessage.Command(
                            form, person, about(customer, order), new MessageText(message));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, customer, fresh(), order, typed.brokenBy(invalid), null));
        }
        return switch (writeMessage.handle(command)) {
            case WriteMessage.Outcome.Written _ -> Redirect.to(HERE + "?notice=message_sent");
            case WriteMessage.Outcome.FormUsedBefore _ ->
                    again(shell, customer, order, typed, "message_form_used");
            case WriteMessage.Outcome.EnoughWaits _ ->
                    again(shell, customer, order, typed, "messages_enough");
        };
    }

    /** Another's order is not there, as one that does not exist. */
    private Optional<OrderNumber> about(Customer customer, String order) {
        return order.isBlank()
                ? Optional.empty()
                : Optional.of(own.order(customer, order).number());
    }

    private ResponseEntity<MessagesPage> again(
            Shell shell, Customer customer, String order, Field typed, String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(page(shell, customer, fresh(), order, typed, why));
    }

    private MessagesPage page(
            Shell shell,
            Customer customer,
            String id,
            String order,
            Field message,
            @Nullable String notice) {
        ReadOwnMessages.Read read = readOwnMessages.handle(own.of(customer).account().buyer());
        return MessagesPage.of(
                shell.with(HERE, shell.cartSize()),
                id,
                read,
                own.orders(customer),
                order,
                message,
                notice);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
