package fr.echeance.application.support;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Customers of the orders and accounts in memory. */
public final class InMemoryCustomers implements Customers {
    private final InMemoryOrders orders;
    private final InMemoryAccounts accounts;
    private final InMemoryAddressBook book;

    public InMemoryCustomers(
            InMemoryOrders orders, InMemoryAccounts accounts, InMemoryAddressBook book) {
        this.orders = orders;
        this.accounts = accounts;
        this.book = book;
    }

    @Override
    public List<Pseudonym> named(String words) {
        List<String> sought = words(words).filter(word -> word.length() >= 2).toList();
        if (sought.isEmpty()) return List.of();
        Stream<Pseudonym> buyers =
                everyOrder()
                        .filter(order ->
                                orders.contact(order.id())
                                        .filter(contact -> called(names(contact), sought))
                                        .isPresent())
                        .map(Order::buyer);
        return Stream.concat(buyers, book.owners(name -> called(name, sought)).stream())
                .distinct()
                .limit(MOST + 1L)
                .toList();
    }

    @Override
    public Optional<Pseudonym> ofOrder(OrderNumber number) {
        return orders.byNumber(number).map(Order::buyer);
    }

    @Override
    public Optional<Pseudonym> ofAccount(UUID account) {
        return accounts.find(account).map(found -> found.buyer());
    }

    @Override
    public List<Hit> hits(Collection<Pseudonym> buyers) {
        return buyers.stream()
                .flatMap(buyer -> hit(buyer).stream())
                .sorted(
                        Comparator.comparing(
                                hit -> hit.name().map(n -> fold(n.value())).orElse("")))
                .toList();
    }

    private Optional<Hit> hit(Pseudonym buyer) {
        List<Order> own = of(buyer).toList();
        Optional<Account> account = account(buyer);
        if (own.isEmpty() && account.isEmpty()) return Optional.empty();
        Optional<OrderContact> contact = newest(buyer).flatMap(o -> orders.contact(o.id()));
        Optional<Address> kept = addresses(buyer).stream().findFirst();
        return Optional.of(
                new Hit(
                        buyer,
                        contact.map(c -> c.delivery().recipient())
                                .or(() -> kept.map(a -> a.address().recipient())),
                        contact.map(c -> c.delivery().city())
                                .or(() -> kept.map(a -> a.address().city())),
                        account.map(Account::email).or(() -> contact.map(OrderContact::email)),
                        account.filter(a -> a.closedAt().isEmpty()).isPresent(),
                        own.size(),
                        newest(buyer).map(Order::placedAt)));
    }

    @Override
    public Optional<Account> account(Pseudonym buyer) {
        return accounts.of(buyer)
                .map(found ->
                        new Account(
                                found.id(),
                                found.email(),
                                found.openedAt(),
                                found.lastSignIn(),
                                found.closedAt(),
                                accounts.end(found.id())));
    }

    @Override
    public Optional<Contact> contact(Pseudonym buyer) {
        return newest(buyer)
                .flatMap(order ->
                        orders.contact(order.id())
                                .map(contact ->
                                        new Contact(
                                                contact.delivery().recipient(),
                                                contact.email(),
                                                order.placedAt(),
                                                Objects.requireNonNull(
                                                                orders.deadlines(order.id())
                                                                        .get(
                                                                                RecordKind
                                                                                        .ORDER_CONTACT))
                                                        .activeUntil())));
    }

    @Override
    public List<Address> addresses(Pseudonym buyer) {
        return book.of(buyer).stream()
                .map(kept -> new Address(kept.address(), Instant.EPOCH, Deadline.open()))
                .toList();
    }

    private Optional<Order> newest(Pseudonym buyer) {
        return of(buyer).filter(order -> orders.contact(order.id()).isPresent()).findFirst();
    }

    private Stream<Order> of(Pseudonym buyer) {
        return everyOrder().filter(order -> order.buyer().equals(buyer));
    }

    /** Newest first. */
    private Stream<Order> everyOrder() {
        var all =
                new OrderBook.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1_000_000);
        return orders.list(all).rows().stream().map(row -> orders.find(row.id()).orElseThrow());
    }

    private static String names(OrderContact contact) {
        return contact.delivery().recipient().value() + " " + contact.billing().recipient().value();
    }

    private static boolean called(String name, List<String> sought) {
        List<String> words = words(name).toList();
        return sought.stream().allMatch(one -> words.stream().anyMatch(w -> w.startsWith(one)));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(fold(name).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe");
    }
}
