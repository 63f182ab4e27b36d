package fr.echeance.web.support;

import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.support.Enquiry;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One enquiry, and the answer or a form for it.
 *
 * @param purpose under which the room looks, in words
 * @param values who asked, under the deadline mark
 * @param waits whether it can still be answered
 * @param given the answer; null when there is none
 * @param answer what is typed
 */
public record EnquiryPage(
        Shell shell,
        String purpose,
        String id,
        String about,
        String message,
        Instant receivedAt,
        List<Marked> values,
        boolean waits,
        @Nullable String given,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        Field answer,
        @Nullable String notice)
        implements Page {
    static EnquiryPage of(
            Shell shell, ViewEnquiry.Seen seen, Field answer, @Nullable String notice) {
        Enquiry enquiry = seen.enquiry();
        DeadlineMark mark =
                DeadlineMark.of(
                        Purpose.PRODUCT_ENQUIRY,
                        RecordKind.ENQUIRY.rule(),
                        enquiry.until(),
                        enquiry.receivedAt(),
                        seen.now(),
                        shell.language());
        List<Marked> values = new ArrayList<>();
        enquiry.name().map(PersonName::value).ifPresent(n -> values.add(marked("name", n, mark)));
        values.add(marked("email", enquiry.email().value(), mark));
        return new EnquiryPage(
                shell.with(Room.ENQUIRIES.address() + "/" + enquiry.id(), shell.cartSize()),
                Wordings.of(shell, Purpose.PRODUCT_ENQUIRY),
                enquiry.id().toString(),
                enquiry.subject().value(),
                enquiry.message().value(),
                enquiry.receivedAt(),
                values,
                enquiry.waits(),
                enquiry.answer().map(given -> given.text().value()).orElse(null),
                enquiry.answer().map(Enquiry.Answer::at).orElse(null),
                enquiry.closedAt().orElse(null),
                answer,
                notice);
    }

    private static Marked marked(String name, String value, DeadlineMark mark) {
        return new Marked(name, value, mark);
    }
}
