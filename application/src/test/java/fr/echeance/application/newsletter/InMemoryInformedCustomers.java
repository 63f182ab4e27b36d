package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Customers and their objections to marketing, in memory. */
public final class InMemoryInformedCustomers
        implements InformedCustomers, MarketingObjections, Rewindable {
    private final Map<UUID, Customer> customers = new LinkedHashMap<>();
    private final Set<Pseudonym> buyers = new HashSet<>();
    private final Map<Pseudonym, Instant> objections = new HashMap<>();

    public void add(Customer customer) {
        customers.put(customer.account(), customer);
    }

    /** They have paid an order. */
    public void buy(Pseudonym buyer) {
        buyers.add(buyer);
    }

    /** Those whom messages reach. */
    List<Customer> reachable() {
        return all().stream().filter(one -> one.objectedAt().isEmpty()).toList();
    }

    /** As somebody whose account is gone. */
    public void remove(UUID account) {
        customers.remove(account);
    }

    public List<Customer> all() {
        return List.copyOf(customers.values());
    }

    /** Those to whom the shop may sell by mail. */
    List<Customer> sellable() {
        return reachable().stream()
                .filter(one -> hasBought(one.buyer()))
                .filter(one -> one.toldOn().isPresent())
                .filter(one -> !stands(one.buyer()))
                .toList();
    }

    @Override
    public Optional<Customer> find(UUID account) {
        return Optional.ofNullable(customers.get(account));
    }

    @Override
    public Optional<Customer> of(Pseudonym buyer) {
        return customers.values().stream().filter(one -> one.buyer().equals(buyer)).findFirst();
    }

    @Override
    public Optional<Customer> hold(UUID account) {
        return find(account);
    }

    @Override
    public Optional<Customer> keepWhileSending(UUID account) {
        return find(account);
    }

    @Override
    public boolean hasBought(Pseudonym buyer) {
        return buyers.contains(buyer);
    }

    @Override
    public void told(UUID account, LocalDate day) {
        find(account)
                .ifPresent(one -> chose(one, Optional.of(day), one.wantedAt(), one.objectedAt()));
    }

    @Override
    public void wants(UUID account, Instant now) {
        find(account)
                .ifPresent(one ->
                        chose(
                                one,
                                one.toldOn().or(() -> Optional.of(Deadline.dayOf(now))),
                                Optional.of(now),
                                one.objectedAt()));
    }

    @Override
    public void object(UUID account, Optional<Instant> at) {
        find(account).ifPresent(one -> chose(one, one.toldOn(), one.wantedAt(), at));
    }

    private void chose(
            Customer one,
            Optional<LocalDate> told,
            Optional<Instant> wanted,
            Optional<Instant> objected) {
        add(
                new Customer(
                        one.account(),
                        one.buyer(),
                        one.email(),
                        one.language(),
                        told,
                        wanted,
                        objected));
    }

    @Override
    public boolean stands(Pseudonym person) {
        return objections.containsKey(person);
    }

    @Override
    public boolean file(UUID id, UUID account, AddressHash address, Instant now) {
        Optional<Customer> customer = find(account);
        customer.ifPresent(one -> objections.putIfAbsent(one.buyer(), now));
        return customer.isPresent();
    }

    @Override
    public void remove(Pseudonym person) {
        objections.remove(person);
    }

    @Override
    public Runnable mark() {
        Map<UUID, Customer> before = new LinkedHashMap<>(customers);
        Map<Pseudonym, Instant> objected = new HashMap<>(objections);
        return () -> {
            customers.clear();
            customers.putAll(before);
            objections.clear();
            objections.putAll(objected);
        };
    }
}
