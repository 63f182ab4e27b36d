package fr.echeance.application.payment;

import fr.echeance.application.payment.PaymentEntries.Entry;
import fr.echeance.application.payment.PaymentEntries.Type;
import fr.echeance.application.shared.Ids;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;

/** An event into the inbox, and money into the books: each with its deadlines. */
record Booking(Ids ids, PaymentInbox inbox, PaymentEntries entries) {
    /** True when the event is new. */
    boolean isFirst(PaymentEvent event, Instant now) {
        Milestones collected = Milestones.of(Milestone.COLLECTED, Deadline.dayOf(now));
        Deadline until = RecordKind.PAYMENT_EVENT.rule().deadlines(collected).activeUntil();
        return inbox.receive(ids.next(), event, now, until);
    }

    Entry book(OrderNumber number, Type type, PaymentEvent event, Instant now) {
        LocalDate today = Deadline.dayOf(now);
        Milestones year =
                Milestones.of(Milestone.FISCAL_YEAR_CLOSED, FiscalYear.CALENDAR.closeOf(today));
        Entry entry = new Entry(ids.next(), number, type, event.amount(), event.currency(), today);
        entries.add(entry, RecordKind.PAYMENT_ENTRY.rule().deadlines(year));
        return entry;
    }
}
