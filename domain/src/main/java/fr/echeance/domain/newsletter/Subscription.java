package fr.echeance.domain.newsletter;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody receives the newsletter. It exists from the confirmation of the address on, and is gone as soon as they leave; without an act of
 * theirs for three years it ends by itself.
 */
public final class Subscription {
    /** So long before its end they are asked once whether they want to stay. */
    public static final Period REMINDER = Period.ofDays(30);

    private final UUID id;
    private final EmailAddress email;
    private final AddressHash address;
    private final Instant since;
    private Language language;
    private Set<Topic> topics;
    private LocalDate lastAct;
    private Optional<LocalDate> remindedOn;

    private Subscription(
            UUID id,
            EmailAddress email,
            AddressHash address,
            Language language,
            Set<Topic> topics,
            Instant since,
            LocalDate lastAct,
            Optional<LocalDate> remindedOn) {
        this.id = id;
        this.email = email;
        this.address = address;
        this.language = language;
        this.topics = chosen(topics);
        this.since = since;
        this.lastAct = lastAct;
        this.remindedOn = remindedOn;
    }

    /**
     * @param email confirmed by mail
     * @param address by which it is found, and by which the suppression list knows it
     * @throws InvalidValue {@code topics}, {@code required} when there is none
     */
    public static Subscription confirmed(
            UUID id,
            EmailAddress email,
            AddressHash address,
            Language language,
            Set<Topic> topics,
            Instant now) {
        return new Subscription(
                id, email, address, language, topics, now, Deadline.dayOf(now), Optional.empty());
    }

    /**
     * Of somebody who agreed elsewhere, on a day that counts as their last act.
     *
     * @throws InvalidValue {@code topics}, {@code required} when there is none
     */
    public static Subscription agreedElsewhere(
            UUID id,
            EmailAddress email,
            AddressHash address,
            Language language,
            Set<Topic> topics,
            LocalDate agreedOn,
            Instant now) {
        return new Subscription(
                id, email, address, language, topics, now, agreedOn, Optional.empty());
    }

    /** For stores alone. */
    public static Subscription fromStore(
            UUID id,
            EmailAddress email,
            AddressHash address,
            Language language,
            Set<Topic> topics,
            Instant since,
            LocalDate lastAct,
            Optional<LocalDate> remindedOn) {
        return new Subscription(id, email, address, language, topics, since, lastAct, remindedOn);
    }

    /** @throws InvalidValue {@code topics}, {@code required} when there is none: leaving is another act */
    public static Set<Topic> chosen(Set<Topic> topics) {
        if (topics.isEmpty()) throw new InvalidValue("topics", "required");
        return EnumSet.copyOf(topics);
    }

    /**
     * Other topics, another language; an act of theirs.
     *
     * @throws InvalidValue {@code topics}, {@code required} when there is none
     */
    public void choose(Language spoken, Set<Topic> wanted, Instant now) {
        topics = chosen(wanted);
        language = spoken;
        act(now);
    }

    /** They want to stay. Answers whether that is news: the first time on that day, or the answer to a reminder. */
    public boolean act(Instant now) {
        LocalDate day = Deadline.dayOf(now);
        if (!day.isAfter(lastAct) && remindedOn.isEmpty()) return false;
        if (day.isAfter(lastAct)) lastAct = day;
        remindedOn = Optional.empty();
        return true;
    }

    /** Answers whether they had not been reminded since their last act. */
    public boolean remind(Instant now) {
        if (remindedOn.isPresent()) return false;
        remindedOn = Optional.of(Deadline.dayOf(now));
        return true;
    }

    public Deadlines deadlines() {
        return RecordKind.SUBSCRIPTION
                .rule()
                .deadlines(Milestones.of(Milestone.LAST_CONTACT, lastAct));
    }

    /** Of the proof, while something relies on it. */
    public Deadlines proofDeadlines() {
        return proofDeadlines(deadlines().activeUntil().lastDay().orElseThrow());
    }

    /** Of the proof of a subscription that ends on that day. */
    public static Deadlines proofDeadlines(LocalDate lastDay) {
        return RecordKind.CONSENT_PROOF
                .rule()
                .deadlines(Milestones.of(Milestone.RELIANCE_ENDED, lastDay));
    }

    public UUID id() {
        return id;
    }

    public EmailAddress email() {
        return email;
    }

    public AddressHash address() {
        return address;
    }

    public Language language() {
        return language;
    }

    public Set<Topic> topics() {
        return Set.copyOf(topics);
    }

    public Instant since() {
        return since;
    }

    public LocalDate lastAct() {
        return lastAct;
    }

    public Optional<LocalDate> remindedOn() {
        return remindedOn;
    }
}
