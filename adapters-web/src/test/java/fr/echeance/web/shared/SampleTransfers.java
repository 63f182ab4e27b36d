package fr.echeance.web.shared;

import fr.echeance.web.order.BackOfficeTransfersPage;
import fr.echeance.web.order.Transfer;
import fr.echeance.web.order.TransferPanel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What pages about transfers show. */
final class SampleTransfers {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Transfer TRANSFER =
            new Transfer(
                    "À la bonne heure",
                    "FR76 3000 6000 0112 3456 7890 189",
                    "AGRIFRPP",
                    "Banque du Balancier",
                    "RF44 7K3M Q92Q DX",
                    3_570,
                    TODAY.plusDays(10));
    static final List<TransferPanel.Refund> REFUNDS =
            List.of(refund(null), refund(TODAY.plusDays(1)));

    private SampleTransfers() {}

    static TransferPanel panel() {
        return new TransferPanel(
                TRANSFER.reference(),
                2_070,
                Field.of("amount", "-5").broken("money"),
                Field.of("receivedOn", "2026-11-23"),
                Field.empty("reference"),
                "2",
                TODAY,
                List.of(new TransferPanel.Arrival(TODAY, 1_500)),
                REFUNDS);
    }

    static BackOfficeTransfersPage list(Shell shell, boolean some) {
        Field reference = Field.of("reference", some ? "" : "RF00");
        return new BackOfficeTransfersPage(
                shell,
                "Encaisser et facturer",
                some ? reference : reference.broken("creditor-reference"),
                some ? List.of(waiting(3_570, 0), waiting(1_234_567, 1_500)) : List.of(),
                some ? REFUNDS.subList(0, 1) : List.of(),
                TODAY,
                some ? "refund_done" : "transfer_gone");
    }

    private static BackOfficeTransfersPage.Waiting waiting(long total, long arrived) {
        return new BackOfficeTransfersPage.Waiting(
                new UUID(1, 1).toString(),
                "E-7K3MQ-92QDX",
                TRANSFER.reference(),
                total,
                arrived,
                TODAY.plusDays(10));
    }

    private static TransferPanel.Refund refund(@Nullable LocalDate doneOn) {
        return new TransferPanel.Refund(
                new UUID(1, 2).toString(),
                new UUID(1, 1),
                TRANSFER.reference(),
                1_234_567,
                TODAY,
                doneOn);
    }
}
