package fr.echeance.web.order;

import fr.echeance.application.payment.ListTransfers;
import fr.echeance.application.payment.NoteRefund;
import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.Transfers;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Staff with the bank's statement in hand: what waits for its money, what arrived, what goes back. */
@RestController
class BackOfficeTransfersController {
    static final String LIST = OrderFilters.LIST + "/transfers";

    /** What an order's page says of its transfers. */
    static final Set<String> NOTICES =
            Set.of(
                    "transfer_paid",
                    "transfer_short",
                    "transfer_back",
                    "transfer_known",
                    "transfer_other",
                    "transfer_day",
                    "transfer_none",
                    "refund_done",
                    "refund_day");

    private static final Set<String> OF_THE_LIST =
            Set.of("refund_done", "refund_day", "refund_unknown", "transfer_gone");

    private final ListTransfers listTransfers;
    private final NoteTransfer noteTransfer;
    private final NoteRefund noteRefund;
    private final OrderRoom room;
    private final Clock clock;

    BackOfficeTransfersController(
            ListTransfers listTransfers,
            NoteTransfer noteTransfer,
            NoteRefund noteRefund,
            OrderRoom room,
            Clock clock) {
        this.listTransfers = listTransfers;
        this.noteTransfer = noteTransfer;
        this.noteRefund = noteRefund;
        this.room = room;
        this.clock = clock;
    }

    /** A reference, or an order's number, leads to the order whatever its state: money may come too late, or twice. */
    @GetMapping(LIST)
    ResponseEntity<BackOfficeTransfersPage> list(
            Shell shell,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String notice) {
        Field sought = Field.of("reference", reference);
        try {
            return switch (listTransfers.handle(number(reference))) {
                case ListTransfers.Outcome.Found(UUID order) ->
                        Redirect.to(OrderFilters.LIST + "/" + order + "#transfers");
                case ListTransfers.Outcome.NoSuchOrder _ ->
                        ResponseEntity.ok(page(shell, sought, "transfer_gone"));
                case ListTransfers.Outcome.Listed listed ->
                        ResponseEntity.ok(
                                page(
                                        shell,
                                        sought,
                                        listed,
                                        OF_THE_LIST.contains(notice) ? notice : null));
            };
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, sought.broken("creditor-reference"), null));
        }
    }

    @PostMapping(OrderFilters.LIST + "/{id}/transfers")
    ResponseEntity<Page> arrived(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "1") String rank) {
        UUID order = Asked.id(id);
        TransferForm form = TransferForm.of(amount, receivedOn, reference, rank);
        try {
            return switch (noteTransfer.handle(form.toCommand(order, staff))) {
                case NoteTransfer.Outcome.Paid _ -> said(order, "transfer_paid");
                case NoteTransfer.Outcome.TooLittle _ -> said(order, "transfer_short");
                case NoteTransfer.Outcome.GoesBack _ -> said(order, "transfer_back");
                case NoteTransfer.Outcome.AlreadyNoted _ -> said(order, "transfer_known");
                case NoteTransfer.Outcome.OtherOrder _ -> said(order, "transfer_other");
                case NoteTransfer.Outcome.ImpossibleDay _ -> said(order, "transfer_day");
                case NoteTransfer.Outcome.NotByTransfer _ -> said(order, "transfer_none");
                case NoteTransfer.Outcome.UnknownOrder _ ->
                        Redirect.to(LIST + "?notice=transfer_gone");
            };
        } catch (InvalidValue invalid) {
            return room.page(shell, staff, order, form.broken(invalid))
                    .map(page -> ResponseEntity.badRequest().<Page>body(page))
                    .orElseGet(() -> Redirect.to(LIST + "?notice=transfer_gone"));
        }
    }

    /** @param from the order on whose page it was ticked; none on the list */
    @PostMapping(LIST + "/{refund}/done")
    ResponseEntity<Void> done(
            Staff staff,
            @PathVariable String refund,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam(defaultValue = "") String from) {
        UUID id = Asked.id(refund);
        String notice;
        try {
            Optional<LocalDate> day = Asked.day("doneOn", doneOn);
            if (day.isEmpty()) throw new InvalidValue("doneOn", "required");
            var command = new NoteRefund.Command(id, day.get(), staff.id().toString());
            notice =
                    switch (noteRefund.handle(command)) {
                        case NoteRefund.Outcome.Done _ -> "refund_done";
                        case NoteRefund.Outcome.ImpossibleDay _ -> "refund_day";
                        case NoteRefund.Outcome.UnknownRefund _ -> "refund_unknown";
                    };
        } catch (InvalidValue invalid) {
            notice = "refund_day";
        }
        return from.isEmpty()
                ? Redirect.to(LIST + "?notice=" + notice)
                : Redirect.to(OrderFilters.LIST + "/" + Asked.id(from) + "?notice=" + notice);
    }

    private BackOfficeTransfersPage page(Shell shell, Field sought, @Nullable String notice) {
        return switch (listTransfers.handle(Optional.empty())) {
            case ListTransfers.Outcome.Listed listed -> page(shell, sought, listed, notice);
            case ListTransfers.Outcome.Found _, ListTransfers.Outcome.NoSuchOrder _ ->
                    page(
                            shell,
                            sought,
                            new ListTransfers.Outcome.Listed(List.of(), List.of()),
                            notice);
        };
    }

    private BackOfficeTransfersPage page(
            Shell shell,
            Field sought,
            ListTransfers.Outcome.Listed listed,
            @Nullable String notice) {
        return new BackOfficeTransfersPage(
                shell.with(LIST, shell.cartSize()),
                Wordings.of(shell, Purpose.PAYMENT_AND_INVOICING),
                sought,
                listed.waiting().stream().map(BackOfficeTransfersController::row).toList(),
                listed.refundsDue().stream().map(TransferPanel.Refund::of).toList(),
                Deadline.dayOf(clock.now()),
                notice);
    }

    private static BackOfficeTransfersPage.Waiting row(Transfers.Waiting waiting) {
        return new BackOfficeTransfersPage.Waiting(
                waiting.order().toString(),
                waiting.number().value(),
                CreditorReference.of(waiting.number()).grouped(),
                waiting.total().cents(),
                waiting.arrived().cents(),
                Deadline.dayOf(waiting.payBefore().minusNanos(1)));
    }

    private static Optional<OrderNumber> number(String typed) {
        if (typed.isBlank()) return Optional.empty();
        return Optional.of(
                typed.strip().regionMatches(true, 0, "E-", 0, 2)
                        ? new OrderNumber(typed)
                        : new CreditorReference(typed).number());
    }

    private static ResponseEntity<Page> said(UUID order, String notice) {
        return Redirect.to(OrderFilters.LIST + "/" + order + "?notice=" + notice);
    }
}
