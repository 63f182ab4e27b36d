package fr.echeance.application.privacy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.account.AccountTie;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Two people and the use cases of My data over fakes. Aurore has an order in guarantee and an open one, Basile has one that is over. */
public final class MyDataFixture {
    public static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    public static final EmailAddress BASILE = new EmailAddress("basile.quartz@example.com");
    public static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    public static final SecretKey PROOF_KEY = new SecretKeySpec(new byte[31], "HmacSHA256");

    public final FixedClock clock = FixedClock.standing();
    public final Ids ids = new SequentialIds();
    public final InMemoryPeople people = new InMemoryPeople();
    public final InMemoryGuestLinks links = new InMemoryGuestLinks(clock);
    public final InMemorySubjectRequests requests = new InMemorySubjectRequests();
    public final InMemoryErasureJournal journal = new InMemoryErasureJournal();
    public final InMemoryLedger ledger = new InMemoryLedger(clock);
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final RecordingMailer mailer = new RecordingMailer();
    public final PrivacyLetters letters = new PlainPrivacyLetters();
    public final InMemoryRelationships relationships = new InMemoryRelationships(people);
    public final FakeProcessing processing =
            new FakeProcessing(clock, people, links, requests, journal, ledger, outbox);

    public final SendGuestLink sendGuestLink =
            new SendGuestLink(
                    processing, ids, List.of(people), people, links, letters, mailer, KEY);
    public final OpenGuestLink openGuestLink = new OpenGuestLink(processing, links);
    public final ViewPersonalRecords viewPersonalRecords =
            new ViewPersonalRecords(
                    processing, List.of(people), people, () -> EnumSet.allOf(Purpose.class));
    public final ExportPersonalRecords exportPersonalRecords =
            new ExportPersonalRecords(processing, List.of(people), people, ledger);
    public final PreviewErasure previewErasure =
            new PreviewErasure(
                    processing,
                    List.of(people),
                    people,
                    relationships,
                    relationships,
                    people,
                    requests);
    public final RequestErasure requestErasure =
            new RequestErasure(
                    processing,
                    ids,
                    List.of(people),
                    people,
                    requests,
                    ledger,
                    outbox,
                    KEY,
                    PROOF_KEY);
    public final UndoErasure undoErasure =
            new UndoErasure(processing, List.of(people), people, requests, ledger, outbox);
    public final RunErasures runErasures =
            new RunErasures(
                    processing,
                    ids,
                    List.of(people),
                    people,
                    relationships,
                    relationships,
                    people,
                    requests,
                    ledger,
                    outbox,
                    journal,
                    journal,
                    PROOF_KEY);
    public final ReplayErasures replayErasures =
            new ReplayErasures(
                    processing,
                    ids,
                    List.of(people),
                    people,
                    relationships,
                    relationships,
                    people,
                    people,
                    requests,
                    ledger,
                    outbox,
                    journal,
                    journal,
                    PROOF_KEY);
    public final SendErasureReceipt sendErasureReceipt =
            new SendErasureReceipt(processing, requests, letters, mailer);
    public final ListSubjectRequests listSubjectRequests =
            new ListSubjectRequests(processing, requests);

    private final Map<UUID, Instant> placed = new HashMap<>();

    public MyDataFixture() {
        UUID guaranteed = order(aurore(), 1, Optional.of(LocalDate.of(2026, 2, 2)));
        keep(aurore(), RecordKind.ORDER, guaranteed);
        keep(aurore(), RecordKind.ORDER_CONTACT, guaranteed);
        keep(aurore(), RecordKind.INVOICE, guaranteed);
        UUID open = order(aurore(), 2, Optional.empty());
        keep(aurore(), RecordKind.ORDER, open);
        keep(aurore(), RecordKind.ORDER_CONTACT, open);
        UUID basiles = order(basile(), 3, Optional.of(LocalDate.of(2026, 2, 2)));
        keep(basile(), RecordKind.ORDER_CONTACT, basiles);
    }

    public static Pseudonym aurore() {
        return Pseudonym.of(AURORE, KEY);
    }

    public static Pseudonym basile() {
        return Pseudonym.of(BASILE, KEY);
    }

    /** Under the same number the order that was placed then has gone on. */
    public UUID order(Pseudonym person, int number, Optional<LocalDate> deliveredOn) {
        UUID id = new UUID(9, number);
        people.keep(
                person,
                new OrderStanding(
                        id,
                        placed.computeIfAbsent(id, _ -> clock.now().minus(Duration.ofHours(1))),
                        new Money(35_70),
                        true,
                        false,
                        deliveredOn,
                        false,
                        deliveredOn
                                .map(day -> Deadline.endOf(day.plusYears(2)))
                                .orElse(Deadline.open())));
        return id;
    }

    public void keep(Pseudonym person, RecordKind kind, UUID order) {
        people.keep(
                person,
                new PersonalRecord(
                        kind,
                        new UUID(kind.ordinal(), order.getLeastSignificantBits()),
                        Optional.of(order),
                        false,
                        new Deadlines(
                                Deadline.endOf(LocalDate.of(2028, 2, 2)),
                                Deadline.endOf(LocalDate.of(2033, 2, 2))),
                        Optional.empty(),
                        false));
    }

    /** Opened now. */
    public UUID account(Pseudonym person) {
        UUID id = new UUID(7, person.value().getLeastSignificantBits());
        LocalDate today = Deadline.dayOf(clock.now());
        relationships.account(person, new AccountTie.InUse(today));
        people.keep(
                person,
                new PersonalRecord(
                        RecordKind.ACCOUNT,
                        id,
                        Optional.empty(),
                        false,
                        new Deadlines(
                                Deadline.endOf(today.plusYears(2)),
                                Deadline.endOf(today.plusYears(7))),
                        Optional.empty(),
                        false,
                        Optional.of(clock.now())));
        return id;
    }

    public RequestErasure.Outcome ask() {
        return requestErasure.handle(
                new RequestErasure.Command(aurore(), AURORE, false, Language.FR));
    }
}
