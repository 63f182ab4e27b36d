package fr.echeance.web.order;

import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Staff;

import java.time.LocalDate;
import java.util.UUID;

/** A transfer as staff read it on the statement. */
record TransferForm(Field amount, Field receivedOn, Field reference, String rank) {
    private static final int LONGEST = 20;

    static TransferForm empty(LocalDate today) {
        return new TransferForm(
                Field.empty("amount"),
                Field.of("receivedOn", today.toString()),
                Field.empty("reference"),
                "1");
    }

    static TransferForm of(String amount, String receivedOn, String reference, String rank) {
        return new TransferForm(
                Field.of("amount", amount),
                Field.of("receivedOn", receivedOn),
                Field.of("reference", reference),
                rank);
    }

    TransferForm broken(InvalidValue invalid) {
        return new TransferForm(
                amount.brokenBy(invalid),
                receivedOn.brokenBy(invalid),
                reference.brokenBy(invalid),
                rank);
    }

    /** @throws InvalidValue that names the field */
    NoteTransfer.Command toCommand(UUID order, Staff staff) {
        if (!rank.matches("[1-9]")) throw new InvalidValue("rank", "choice");
        // Statements write thousands with a space.
        String typed = amount.value().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (typed.isEmpty() || typed.length() > LONGEST) throw new InvalidValue("amount", "money");
        return new NoteTransfer.Command(
                order,
                new CreditorReference(reference.value()),
                Reading.money("amount", typed),
                Asked.day("receivedOn", receivedOn.value())
                        .orElseThrow(() -> new InvalidValue("receivedOn", "required")),
                Integer.parseInt(rank),
                staff.id().toString());
    }
}
