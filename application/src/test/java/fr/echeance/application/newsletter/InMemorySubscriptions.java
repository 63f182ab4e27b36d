package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.application.takeover.ErasedPeople;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Subscriptions, proofs and the suppression list in memory; what is past its deadline is not there. */
public final class InMemorySubscriptions
        implements Subscriptions, Suppressions, Readership, ErasedPeople, Rewindable {
    private final Clock clock;
    private final Map<UUID, Subscription> subscriptions = new HashMap<>();
    private final Map<UUID, Proof> proofs = new HashMap<>();
    private final Map<AddressHash, Listed> listed = new HashMap<>();
    private final Set<Pseudonym> leaving = new HashSet<>();
    private final Map<String, ConsentSource> sources = new HashMap<>();
    private final Set<PersonProof> erased = new HashSet<>();

    /** A consent and how long it is kept. */
    public record Proof(Consent consent, Deadlines deadlines) {}

    public InMemorySubscriptions(Clock clock) {
        this.clock = clock;
    }

    /** The proof of a subscription, which may be gone. */
    public Proof proof(UUID subscription) {
        return Objects.requireNonNull(proofs.get(subscription));
    }

    /** @param asks to be erased, or takes it back */
    public void leave(Pseudonym person, boolean asks) {
        if (asks) leaving.add(person);
        else leaving.remove(person);
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(subscriptions.get(id))
                .filter(found -> !found.deadlines().activeUntil().hasPassed(clock.now()))
                .filter(found -> !isListedSince(found.address(), found.since()))
                .map(InMemorySubscriptions::copy);
    }

    @Override
    public Optional<Subscription> keepWhileSending(UUID id) {
        return find(id);
    }

    @Override
    public List<Readers> count() {
        return Arrays.stream(Topic.values())
                .flatMap(topic ->
                        Arrays.stream(Language.values())
                                .map(language ->
                                        new Readers(topic, language, readers(topic, language))))
                .filter(one -> one.people() > 0)
                .toList();
    }

    private int readers(Topic topic, Language language) {
        return (int)
                all().stream()
                        .filter(one -> one.language() == language)
                        .filter(one -> one.topics().contains(topic))
                        .count();
    }

    /** Those that are there. */
    List<Subscription> all() {
        return subscriptions.keySet().stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Subscription> of(AddressHash address) {
        return subscriptions.values().stream()
                .filter(one -> one.address().equals(address))
                .flatMap(one -> find(one.id()).stream())
                .max(Comparator.comparing(Subscription::since));
    }

    @Override
    public boolean isLeaving(Pseudonym person) {
        return leaving.contains(person);
    }

    @Override
    public void hold(AddressHash address) {}

    @Override
    public void add(Subscription subscription, Pseudonym person, UUID proof, Consent consent) {
        subscriptions.values().removeIf(old -> old.address().equals(subscription.address()));
        subscriptions.put(subscription.id(), copy(subscription));
        proofs.put(subscription.id(), new Proof(consent, subscription.proofDeadlines()));
    }

    @Override
    public void keep(ConsentSource source, Instant now) {
        sources.putIfAbsent(source.version() + source.wordingHash(), source);
    }

    /** Where people have agreed elsewhere. */
    List<ConsentSource> sources() {
        return List.copyOf(sources.values());
    }

    /** Whom the journal of erasures knows. */
    void erase(PersonProof person) {
        erased.add(person);
    }

    @Override
    public Set<PersonProof> among(Collection<PersonProof> people) {
        return people.stream().filter(erased::contains).collect(Collectors.toSet());
    }

    @Override
    public void save(Subscription subscription) {
        if (find(subscription.id()).isEmpty())
            throw new IllegalStateException("no such subscription");
        subscriptions.put(subscription.id(), copy(subscription));
        rely(subscription, subscription.proofDeadlines());
    }

    @Override
    public void remove(Subscription subscription, LocalDate today) {
        subscriptions.remove(subscription.id());
        rely(subscription, Subscription.proofDeadlines(today));
    }

    @Override
    public List<UUID> endingUnreminded(Instant before, int limit) {
        return subscriptions.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(one -> one.remindedOn().isEmpty())
                .filter(one -> one.deadlines().activeUntil().hasPassed(before))
                .sorted(Comparator.comparing(one -> one.deadlines().activeUntil()))
                .limit(limit)
                .map(Subscription::id)
                .toList();
    }

    @Override
    public void add(UUID entry, AddressHash address, Instant now, Deadline until) {
        listed.put(address, new Listed(now, until));
    }

    @Override
    public Optional<Listed> find(AddressHash address) {
        return Optional.ofNullable(listed.get(address))
                .filter(entry -> !entry.until().hasPassed(clock.now()));
    }

    @Override
    public void renewMet(Topic topic, Deadline until) {
        List<AddressHash> met =
                subscriptions.values().stream()
                        .filter(one -> !one.deadlines().activeUntil().hasPassed(clock.now()))
                        .filter(one -> one.topics().contains(topic))
                        .filter(one -> isListedSince(one.address(), one.since()))
                        .map(Subscription::address)
                        .toList();
        met.forEach(address ->
                listed.computeIfPresent(address, (_, entry) -> new Listed(entry.since(), until)));
    }

    @Override
    public boolean meet(AddressHash address, Deadline until) {
        find(address).ifPresent(entry -> listed.put(address, new Listed(entry.since(), until)));
        return find(address).isPresent();
    }

    @Override
    public boolean isListedSince(AddressHash address, Instant time) {
        return find(address).filter(entry -> !entry.since().isBefore(time)).isPresent();
    }

    @Override
    public void lift(AddressHash address) {
        listed.remove(address);
    }

    @Override
    public Runnable mark() {
        Map<UUID, Subscription> before = new HashMap<>(subscriptions);
        Map<UUID, Proof> proved = new HashMap<>(proofs);
        Map<AddressHash, Listed> silent = new HashMap<>(listed);
        return () -> {
            subscriptions.clear();
            subscriptions.putAll(before);
            proofs.clear();
            proofs.putAll(proved);
            listed.clear();
            listed.putAll(silent);
        };
    }

    private void rely(Subscription subscription, Deadlines deadlines) {
        proofs.computeIfPresent(
                subscription.id(), (_, proof) -> new Proof(proof.consent(), deadlines));
    }

    /** What is read is nobody else's. */
    private static Subscription copy(Subscription of) {
        return Subscription.fromStore(
                of.id(),
                of.email(),
                of.address(),
                of.language(),
                of.topics(),
                of.since(),
                of.lastAct(),
                of.remindedOn());
    }
}
