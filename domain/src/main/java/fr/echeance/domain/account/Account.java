package fr.echeance.domain.account;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer's account. It is the buyer of its verified address: the guest orders placed with that address are its orders, without any
 * write. It does not exist before the address is verified.
 */
public final class Account {
    /** Without use for so long after the later of the last sign-in and the last duty, it is closed. */
    public static final Period UNUSED = Period.ofYears(2);

    /** So long before that, its owner is warned. */
    public static final Period WARNING = Period.ofDays(30);

    private final UUID id;
    private final Language language;
    private final Instant openedAt;
    private final String termsVersion;
    private EmailAddress email;
    private Pseudonym buyer;
    private LocalDate lastSignIn;
    private Optional<LocalDate> warnedOn;
    private Optional<Instant> closedAt;

    private Account(
            UUID id,
            EmailAddress email,
            Pseudonym buyer,
            Language language,
            Instant openedAt,
            String termsVersion,
            LocalDate lastSignIn,
            Optional<LocalDate> warnedOn,
            Optional<Instant> closedAt) {
        this.id = id;
        this.email = email;
        this.buyer = buyer;
        this.language = language;
        this.openedAt = openedAt;
        this.termsVersion = termsVersion;
        this.lastSignIn = lastSignIn;
        this.warnedOn = warnedOn;
        this.closedAt = closedAt;
    }

    /** @param email verified by mail */
    public static Account open(
            UUID id,
            EmailAddress email,
            Pseudonym buyer,
            Language language,
            String termsVersion,
            Instant now) {
        return new Account(
                id,
                email,
                buyer,
                language,
                now,
                termsVersion,
                Deadline.dayOf(now),
                Optional.empty(),
                Optional.empty());
    }

    /** For stores alone. */
    public static Account fromStore(
            UUID id,
            EmailAddress email,
            Pseudonym buyer,
            Language language,
            Instant openedAt,
            String termsVersion,
            LocalDate lastSignIn,
            Optional<LocalDate> warnedOn,
            Optional<Instant> closedAt) {
        return new Account(
                id, email, buyer, language, openedAt, termsVersion, lastSignIn, warnedOn, closedAt);
    }

    /** Answers whether that is news: the first time on that day. A warning is answered by it. */
    public boolean signIn(Instant now) {
        LocalDate day = Deadline.dayOf(now);
        if (isClosed() || !day.isAfter(lastSignIn) && warnedOn.isEmpty()) return false;
        if (day.isAfter(lastSignIn)) lastSignIn = day;
        warnedOn = Optional.empty();
        return true;
    }

    /** Answers whether it had not been warned since its last use. */
    public boolean warn(Instant now) {
        if (isClosed() || warnedOn.isPresent()) return false;
        warnedOn = Optional.of(Deadline.dayOf(now));
        return true;
    }

    /** @param verified the new address, confirmed at both ends */
    public boolean move(EmailAddress verified, Pseudonym itsBuyer) {
        if (isClosed()) return false;
        email = verified;
        buyer = itsBuyer;
        return true;
    }

    /** Answers whether it was open. Closing is not erasing: what the law keeps is kept until its day. */
    public boolean close(Instant now) {
        if (isClosed()) return false;
        closedAt = Optional.of(now);
        return true;
    }

    /** Its owner comes back on the day on which it was closed, before anything went. */
    public void reopen(Instant now) {
        closedAt = Optional.empty();
        lastSignIn = Deadline.dayOf(now);
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    public boolean isOpenAt(EmailAddress address) {
        return !isClosed() && email.equals(address);
    }

    /** What it means for the relationship with its buyer. */
    public AccountTie tie() {
        return closedAt.<AccountTie>map(at -> new AccountTie.Closed(Deadline.dayOf(at)))
                .orElseGet(() -> new AccountTie.InUse(lastSignIn));
    }

    public UUID id() {
        return id;
    }

    public EmailAddress email() {
        return email;
    }

    public Pseudonym buyer() {
        return buyer;
    }

    public Language language() {
        return language;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String termsVersion() {
        return termsVersion;
    }

    public LocalDate lastSignIn() {
        return lastSignIn;
    }

    public Optional<LocalDate> warnedOn() {
        return warnedOn;
    }

    public Optional<Instant> closedAt() {
        return closedAt;
    }
}
