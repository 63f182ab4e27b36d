package fr.echeance.web.order;

import fr.echeance.application.delivery.PrintPackingSlip;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What to pack and where it goes, for paper. */
@RestController
class PackingSlipController {
    private final PrintPackingSlip printPackingSlip;

    PackingSlipController(PrintPackingSlip printPackingSlip) {
        this.printPackingSlip = printPackingSlip;
    }

    @GetMapping("/backoffice/orders/{id}/slip")
    ResponseEntity<Page> slip(Shell shell, Staff staff, @PathVariable String id) {
        UUID order = Asked.id(id);
        String purpose = Wordings.of(shell, Purpose.ORDER_FULFILMENT);
        return switch (printPackingSlip.handle(new PrintPackingSlip.Query(order, staff.id()))) {
            case PrintPackingSlip.Outcome.Slip slip ->
                    ResponseEntity.ok(
                            new PackingSlipPage(
                                    shell,
                                    purpose,
                                    order.toString(),
                                    slip.number().value(),
                                    slip.placedAt(),
                                    slip.way(),
                                    lines(slip.to()),
                                    slip.lines().stream()
                                            .map(PackingSlipController::line)
                                            .toList()));
            case PrintPackingSlip.Outcome.NothingToPack _ ->
                    Redirect.to("/backoffice/orders/" + order + "?notice=nothing_to_pack");
            case PrintPackingSlip.Outcome.Gone _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(new BackOfficeOrderGonePage(shell, purpose, order.toString()));
        };
    }

    private static List<String> lines(PostalAddress to) {
        List<String> lines = new ArrayList<>();
        lines.add(to.recipient().value());
        lines.add(to.street());
        to.extra().ifPresent(lines::add);
        lines.add(to.postcode() + " " + to.city());
        lines.add(to.country());
        return lines;
    }

    private static PackingSlipPage.Piece line(OrderLine line) {
        return new PackingSlipPage.Piece(line.sku().value(), line.title(), line.quantity().value());
    }
}
