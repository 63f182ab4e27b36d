package fr.echeance.web.support;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceThread;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * One customer's messages, for staff.
 *
 * @param purpose under which the room looks, in words
 * @param person pseudonym, as it stands in the address
 * @param id of the next answer, made with the form
 * @param seen the last message that is shown
 * @param waits whether somebody waits
 * @param opensCustomer whether who looks may see the customer's page
 */
public record ThreadPage(
        Shell shell,
        String purpose,
        String person,
        String id,
        String seen,
        List<ThreadLine> messages,
        boolean waits,
        boolean opensCustomer,
        Field answer,
        @Nullable String notice)
        implements Page {
    static ThreadPage of(
            Shell shell,
            Pseudonym person,
            ServiceThread thread,
            Field answer,
            @Nullable String notice) {
        String id = person.value().toString();
        return new ThreadPage(
                shell.with(Room.ENQUIRIES.address() + "/messages/" + id, shell.cartSize()),
                Wordings.of(shell, Purpose.CUSTOMER_QUESTIONS),
                id,
                UUID.randomUUID().toString(),
                thread.messages().getLast().id().toString(),
                ThreadLine.of(thread),
                thread.waiting() > 0,
                shell.rooms().contains(Room.CUSTOMERS),
                answer,
                notice);
    }
}
