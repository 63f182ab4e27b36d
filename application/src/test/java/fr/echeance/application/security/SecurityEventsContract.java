package fr.echeance.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.SignIn;
import fr.echeance.application.security.SecurityEvents.Count;
import fr.echeance.application.security.SecurityEvents.Crowd;
import fr.echeance.application.security.SecurityEvents.Filter;
import fr.echeance.application.security.SecurityEvents.Row;
import fr.echeance.application.shared.Stage;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every security log does. */
public abstract class SecurityEventsContract implements Stage {
    protected static final Pseudonym BUYER = new Pseudonym(new UUID(8, 1));
    protected static final Whose BASILE = new Whose.Staff(new UUID(6, 1));

    private static final Origin HERE = new Origin("0123456789abcdef0123456789abcdef");
    private static final Origin THERE = new Origin("fedcba9876543210fedcba9876543210");
    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), 0, 10);

    private long last;

    protected abstract SecurityEvents events();

    /** An open account of {@link #BUYER}. */
    protected abstract UUID account();

    @Test
    void knowsFromWhereSomebodyWasLetInAndWasNotJustTrying() {
        Whose aurore = new Whose.Customer(account());
        add(Happening.SIGNED_IN, HERE, aurore, 0);
        add(Happening.SIGN_IN_FAILED, THERE, aurore, 0);
        add(Happening.PASSWORD_CHOSEN, THERE, BASILE, 0);
        assertThat(knows(aurore, HERE, time())).isTrue();
        assertThat(knows(aurore, HERE, time().plusSeconds(1))).isFalse();
        assertThat(knows(aurore, THERE, time())).isFalse();
        assertThat(knows(BASILE, THERE, time())).isTrue();
        assertThat(knows(BASILE, HERE, time())).isFalse();
        assertThat(knows(Whose.nobody(), HERE, time())).isFalse();
    }

    @Test
    void countsByDayInParisAndByWhatHappened() {
        add(Happening.SIGN_IN_FAILED, HERE, Whose.nobody(), 0);
        add(Happening.SIGN_IN_FAILED, THERE, new Whose.Customer(account()), 60);
        add(Happening.ROOM_REFUSED, THERE, BASILE, 60);
        // Half past eleven in the evening at Greenwich is tomorrow in Paris.
        add(Happening.SIGN_IN_FAILED, HERE, Whose.nobody(), 14 * 3600 + 1800);
        assertThat(counts(time()))
                .containsExactly(
                        new Count(LocalDate.of(2026, 11, 23), Happening.ROOM_REFUSED, 1),
                        new Count(LocalDate.of(2026, 11, 23), Happening.SIGN_IN_FAILED, 2),
                        new Count(LocalDate.of(2026, 11, 24), Happening.SIGN_IN_FAILED, 1));
        assertThat(counts(time().plusSeconds(7_200))).hasSize(1);
    }

    @Test
    void listsTheNewestFirstAndNamesNoCustomer() {
        UUID account = account();
        UUID first = add(Happening.SIGN_IN_FAILED, HERE, new Whose.Customer(account), 0);
        UUID second = add(Happening.ROLES_CHANGED, HERE, BASILE, 1);
        UUID third = add(Happening.SIGN_IN_FAILED, THERE, Whose.nobody(), 2);
        SecurityEvents.Page all = list(ALL);
        assertThat(all.rows()).extracting(Row::id).containsExactly(third, second, first);
        assertThat(all.more()).isFalse();
        assertThat(all.rows().get(1).staff()).contains(new UUID(6, 1));
        assertThat(all.rows().getLast())
                .isEqualTo(
                        new Row(
                                first,
                                time(),
                                Happening.SIGN_IN_FAILED,
                                Surface.PAGES,
                                Optional.of(HERE),
                                Whose.Sort.CUSTOMER,
                                Optional.empty()));
        assertThat(
                        list(new Filter(
                                        Optional.of(Happening.SIGN_IN_FAILED),
                                        Optional.of(HERE),
                                        0,
                                        10))
                                .rows())
                .extracting(Row::id)
                .containsExactly(first);
        SecurityEvents.Page middle = list(new Filter(Optional.empty(), Optional.empty(), 1, 1));
        assertThat(middle.rows()).extracting(Row::id).containsExactly(second);
        assertThat(middle.more()).isTrue();
    }

    @Test
    void findsFromWhereMostCame() {
        assertThat(densest(Alarm.STUFFING, time())).isEmpty();
        assertThat(densest(Alarm.LOCKS, time())).isEmpty();
        for (int i = 0; i < 3; i++) add(Happening.SIGN_IN_FAILED, HERE, Whose.nobody(), i);
        for (int i = 0; i < 2; i++) add(Happening.SIGN_IN_FAILED, THERE, BASILE, i);
        for (Origin origin : new Origin[] {HERE, THERE})
            add(Happening.SIGN_IN_LOCKED, origin, Whose.nobody(), 0);
        assertThat(densest(Alarm.STUFFING, time())).contains(new Crowd(Optional.of(HERE), 3));
        assertThat(densest(Alarm.STUFFING, time().plusSeconds(2)))
                .contains(new Crowd(Optional.of(HERE), 1));
        assertThat(densest(Alarm.LOCKS, time())).contains(new Crowd(Optional.empty(), 2));
    }

    @Test
    void remembersWhichAlarmWasGivenAndWhen() {
        UUID id =
                processing()
                        .run(
                                WatchSecurity.class,
                                now -> {
                                    events().holdAlarms(now);
                                    return put(
                                            Alarm.LOCKS.happening(),
                                            Optional.empty(),
                                            Whose.nobody(),
                                            now);
                                });
        UUID other = add(Happening.SIGN_IN_LOCKED, HERE, Whose.nobody(), 0);
        assertThat(wasGiven(Alarm.LOCKS, time())).isTrue();
        assertThat(wasGiven(Alarm.LOCKS, time().plusSeconds(1))).isFalse();
        assertThat(wasGiven(Alarm.ROOMS, time())).isFalse();
        assertThat(alarms(5)).extracting(Row::id).containsExactly(id);
        assertThat(alarm(id).orElseThrow().origin()).isEmpty();
        assertThat(alarm(other)).isEmpty();
    }

    @Test
    void tellsWhatIsACustomersToWhoActsForCustomers() {
        UUID account = account();
        UUID own = add(Happening.SIGNED_IN, HERE, new Whose.Customer(account), 0);
        UUID gone = add(Happening.SIGNED_IN, HERE, new Whose.Customer(new UUID(0, 9)), 0);
        UUID staff = add(Happening.SIGNED_IN, HERE, BASILE, 0);
        assertThat(ofCustomer(account, 5)).extracting(Row::id).containsExactly(own);
        assertThat(ofCustomer(account, 0)).isEmpty();
        assertThat(customer(own)).contains(new SecurityEvents.Person(account, BUYER));
        assertThat(customer(gone)).isEmpty();
        assertThat(customer(staff)).isEmpty();
        assertThat(customer(new UUID(0, 8))).isEmpty();
    }

    @Test
    void isEmptyTheInstantItsMonthIsOver() {
        Whose aurore = new Whose.Customer(account());
        UUID id = add(Happening.SIGNED_IN, HERE, aurore, 0);
        // From 23 November at ten in Paris to the end of 1 November.
        wind(Duration.ofDays(343).plusHours(13).plusMinutes(59));
        assertThat(list(ALL).rows()).extracting(Row::id).contains(id);
        wind(Duration.ofDays(343).plusHours(14));
        assertThat(list(ALL).rows()).isEmpty();
        assertThat(counts(time())).isEmpty();
        assertThat(knows(aurore, HERE, time())).isFalse();
        assertThat(customer(id)).isEmpty();
    }

    private boolean knows(Whose whose, Origin origin, Instant since) {
        return processing().read(SignIn.class, _ -> events().knows(whose, origin, since));
    }

    private List<Count> counts(Instant since) {
        return site(events -> events.counts(since));
    }

    private SecurityEvents.Page list(Filter filter) {
        return site(events -> events.list(filter));
    }

    private Optional<Crowd> densest(Alarm alarm, Instant since) {
        return site(events -> events.densest(alarm, since));
    }

    private boolean wasGiven(Alarm alarm, Instant since) {
        return site(events -> events.wasGiven(alarm, since));
    }

    private List<Row> alarms(int limit) {
        return site(events -> events.alarms(limit));
    }

    private Optional<Row> alarm(UUID id) {
        return site(events -> events.alarm(id));
    }

    private List<Row> ofCustomer(UUID account, int limit) {
        return customers(events -> events.ofCustomer(account, limit));
    }

    private Optional<SecurityEvents.Person> customer(UUID event) {
        return customers(events -> events.customer(event));
    }

    private <T> T site(Function<SecurityEvents, T> asked) {
        return processing().read(ReadSecurityLog.class, _ -> asked.apply(events()));
    }

    private <T> T customers(Function<SecurityEvents, T> asked) {
        return processing().read(ReadOwnEvents.class, _ -> asked.apply(events()));
    }

    private UUID add(Happening happening, Origin origin, Whose whose, long seconds) {
        Class<?> useCase =
                whose instanceof Whose.Customer ? NoteCustomerEvent.class : NoteSiteEvent.class;
        return processing()
                .run(
                        useCase,
                        now ->
                                put(
                                        happening,
                                        Optional.of(origin),
                                        whose,
                                        now.plusSeconds(seconds)));
    }

    private UUID put(Happening happening, Optional<Origin> origin, Whose whose, Instant at) {
        UUID id = new UUID(5, ++last);
        events().add(new SecurityEvent(id, at, happening, Surface.PAGES, origin, whose));
        return id;
    }
}
