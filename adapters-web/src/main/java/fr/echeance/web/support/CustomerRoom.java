package fr.echeance.web.support;

import fr.echeance.application.order.OrderBook;
import fr.echeance.application.privacy.FollowRequest;
import fr.echeance.application.support.Customers;
import fr.echeance.application.support.ViewCustomer.Outcome.Found;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays out a customer's page. */
record CustomerRoom(Shell shell, Pseudonym buyer, Instant now) {
    static String purpose(Shell shell) {
        return Wordings.of(shell, Purpose.ORDER_MANAGEMENT)
                + " · "
                + Wordings.of(shell, Purpose.RIGHTS);
    }

    CustomerPage page(Found found, Optional<FollowRequest.UnderWay> request) {
        String id = buyer.value().toString();
        return new CustomerPage(
                shell.with(Room.CUSTOMERS.address() + "/" + id, shell.cartSize()),
                purpose(shell),
                id,
                name(found),
                found.account().map(CustomerRoom::account).orElse(null),
                values(found),
                found.addresses().stream().map(this::address).toList(),
                found.orders().rows().stream().map(CustomerRoom::row).toList(),
                found.orders().more(),
                request.map(CustomerRoom::request).orElse(null));
    }

    private static @Nullable String name(Found found) {
        return found.contact()
                .map(Customers.Contact::name)
                .or(() ->
                        found.addresses().stream()
                                .findFirst()
                                .map(kept -> kept.address().recipient()))
                .map(name -> name.value())
                .orElse(null);
    }

    private List<Marked> values(Found found) {
        List<Marked> values = new ArrayList<>();
        found.contact()
                .ifPresent(contact -> {
                    DeadlineMark mark =
                            mark(RecordKind.ORDER_CONTACT, contact.until(), contact.since());
                    values.add(new Marked("name", contact.name().value(), mark));
                    if (found.account().isEmpty())
                        values.add(new Marked("email", contact.email().value(), mark));
                });
        found.account()
                .ifPresent(account ->
                        values.add(
                                new Marked(
                                        "email",
                                        account.email().value(),
                                        mark(
                                                RecordKind.ACCOUNT,
                                                account.until(),
                                                account.openedAt()))));
        return values;
    }

    private Marked address(Customers.Address kept) {
        PostalAddress address = kept.address();
        String line =
                address.recipient().value()
                        + ", "
                        + address.street()
                        + address.extra().map(extra -> ", " + extra).orElse("")
                        + ", "
                        + address.postcode()
                        + " "
                        + address.city();
        return new Marked(
                "address", line, mark(RecordKind.ACCOUNT_ADDRESS, kept.until(), kept.since()));
    }

    private DeadlineMark mark(RecordKind kind, Deadline until, Instant since) {
        return DeadlineMark.of(
                Purpose.ORDER_MANAGEMENT, kind.rule(), until, since, now, shell.language());
    }

    private static CustomerPage.Account account(Customers.Account account) {
        return new CustomerPage.Account(
                account.id().toString(),
                account.openedAt(),
                account.lastSignIn(),
                account.closedAt().orElse(null));
    }

    private static CustomerPage.Row row(OrderBook.Row row) {
        return new CustomerPage.Row(
                row.id().toString(),
                row.number().value(),
                row.placedAt(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.total().cents());
    }

    private static CustomerPage.Request request(FollowRequest.UnderWay request) {
        return new CustomerPage.Request(
                request.standing().name().toLowerCase(Locale.ROOT),
                request.askedAt(),
                request.answerBefore());
    }
}
