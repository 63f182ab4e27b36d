package fr.echeance.web.order;

import fr.echeance.application.order.KeptRecord;
import fr.echeance.application.order.OrderView;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the buyer is reached, each value under its deadline mark. */
final class ContactMarks {
    private static final Purpose PURPOSE = Purpose.ORDER_MANAGEMENT;

    private ContactMarks() {}

    /** Empty once the contact is gone. */
    static List<Marked> of(Shell shell, OrderView order, Instant now) {
        Optional<DeadlineMark> mark =
                order.kept().stream()
                        .filter(record -> record.kind() == RecordKind.ORDER_CONTACT)
                        .map(record -> of(shell, record, order.placedAt(), now))
                        .findFirst();
        return order.contact()
                .flatMap(contact -> mark.map(m -> values(contact, m)))
                .orElseGet(List::of);
    }

    /** @param since when the record was made */
    static DeadlineMark of(Shell shell, KeptRecord record, Instant since, Instant now) {
        Purpose purpose =
                record.kind().purposes().contains(PURPOSE)
                        ? PURPOSE
                        : record.kind().purposes().iterator().next();
        return DeadlineMark.of(
                purpose,
                record.kind().rule(),
                record.deadlines().activeUntil(),
                since,
                now,
                shell.language());
    }

    private static List<Marked> values(OrderContact contact, DeadlineMark mark) {
        List<Marked> values = new ArrayList<>();
        values.add(new Marked("name", contact.delivery().recipient().value(), mark));
        values.add(new Marked("address", oneLine(contact.delivery()), mark));
        values.add(
                new Marked(
                        "billing",
                        contact.billing().recipient().value() + ", " + oneLine(contact.billing()),
                        mark));
        values.add(new Marked("email", contact.email().value(), mark));
        contact.phone().ifPresent(phone -> values.add(new Marked("phone", phone.value(), mark)));
        contact.note().ifPresent(note -> values.add(new Marked("note", note.value(), mark)));
        return values;
    }

    private static String oneLine(PostalAddress address) {
        return address.street()
                + address.extra().map(extra -> ", " + extra).orElse("")
                + ", "
                + address.postcode()
                + " "
                + address.city();
    }
}
