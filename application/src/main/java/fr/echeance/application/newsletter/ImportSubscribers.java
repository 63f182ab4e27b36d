package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.application.takeover.ErasedPeople;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.SecretKey;

/**
 * Takes in people who agreed elsewhere, each in a transaction of its own, so that the same file twice, or after a crash, adds nobody
 * twice. Who is on the suppression list stays out, however the file came about, and their entry stays longer; so does a customer who
 * objected to marketing: only they themselves sign up again.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ImportSubscribers {
    private final Processing processing;
    private final Ids ids;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final MarketingObjections objections;
    private final ErasedPeople erased;
    private final SecretKey pseudonymKey;
    private final SecretKey proofKey;

    ImportSubscribers(
            Processing processing,
            Ids ids,
            Subscriptions subscriptions,
            Suppressions suppressions,
            MarketingObjections objections,
            ErasedPeople erased,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.objections = objections;
        this.erased = erased;
        this.pseudonymKey = pseudonymKey;
        this.proofKey = proofKey;
    }

    /** How many rows came to which end. */
    public Map<Verdict, Integer> handle(Command command) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        processing.run(
                ImportSubscribers.class,
                now -> {
                    subscriptions.keep(command.source(), now);
                    return now;
                });
        for (Row row : command.rows())
            verdicts.merge(
                    processing.run(
                            ImportSubscribers.class, now -> take(row, command.source(), now)),
                    1,
                    Integer::sum);
        return verdicts;
    }

    private Verdict take(Row row, ConsentSource source, Instant now) {
        Subscription subscription =
                Subscription.agreedElsewhere(
                        ids.secret(),
                        row.email(),
                        AddressHash.ofSuppression(row.email(), proofKey),
                        row.language(),
                        row.topics(),
                        row.agreedOn(),
                        now);
        if (row.agreedOn().isAfter(Deadline.dayOf(now))) return Verdict.NOT_YET;
        if (subscription.deadlines().activeUntil().hasPassed(now)) return Verdict.TOO_OLD;
        subscriptions.hold(subscription.address());
        if (suppressions.meet(subscription.address(), Leaving.listedUntil(now)))
            return Verdict.OBJECTED;
        Pseudonym person = Pseudonym.of(row.email(), pseudonymKey);
        if (objections.stands(person)) return Verdict.OBJECTED;
        if (subscriptions.isLeaving(person)) return Verdict.ERASED;
        PersonProof proof = PersonProof.of(person, proofKey);
        if (!erased.among(List.of(proof)).isEmpty()) return Verdict.ERASED;
        Optional<Subscription> there = subscriptions.of(subscription.address());
        if (there.isPresent()) return Verdict.ALREADY;
        subscriptions.add(subscription, person, ids.next(), consent(row, source));
        return Verdict.ADDED;
    }

    private Consent consent(Row row, ConsentSource source) {
        Instant agreed = row.agreedOn().atStartOfDay(Deadline.PARIS).toInstant();
        return new Consent(
                AddressHash.ofConsent(row.email(), proofKey),
                source.version(),
                source.wordingHash(),
                Channel.IMPORT,
                agreed,
                agreed);
    }

    public enum Verdict {
        ADDED,
        /** Signed up already: nothing changed. */
        ALREADY,
        /** On the suppression list, or a customer who objected to marketing. */
        OBJECTED,
        /** Being erased, or erased before. */
        ERASED,
        /** Agreed so long ago, without an act since, that a subscription would be over. */
        TOO_OLD,
        /** Agreed on a day that is still to come. */
        NOT_YET
    }

    /** @param source where all of them agreed */
    public record Command(ConsentSource source, List<Row> rows) {}

    /** @param agreedOn the day of their consent, which counts as their last act */
    public record Row(
            EmailAddress email, Language language, Set<Topic> topics, LocalDate agreedOn) {
        public Row {
            topics = Subscription.chosen(topics);
        }
    }
}
