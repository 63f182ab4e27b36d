package fr.echeance.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.security.ReadOwnEvents;
import fr.echeance.application.security.SecurityEvents;
import fr.echeance.application.security.SecurityEventsContract;
import fr.echeance.application.security.WatchSecurity;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class JooqSecurityEventsTest extends SecurityEventsContract implements PostgresStage {
    private static final Instant LAST = Instant.parse("2027-11-01T22:59:59Z");
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void furnish() {
        new AccountPath(fixture).furnished(time());
    }

    /** One mail an hour, however many nodes watch: its entry in the outbox is there, or there was no alarm. */
    @Test
    void givesOneAlarmWhenManyWatchAtOnce() throws Exception {
        SecurityPath path = new SecurityPath(fixture);
        for (int i = 0; i < Alarm.ROOMS.threshold(); i++)
            path.note(Alarm.ROOMS.counted(), Optional.empty());
        WatchSecurity watch = fixture.bean(WatchSecurity.class);
        List<Callable<Set<Alarm>>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) nodes.add(watch::handle);
        int given = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Set<Alarm>> node : threads.invokeAll(nodes)) given += node.get().size();
        }
        assertThat(given).isOne();
        assertThat(fixture.count("shop.security_event WHERE happened = 'ALARM_ROOMS'")).isOne();
        assertThat(
                        fixture.count(
                                "technical.scheduled_tasks WHERE task_name ="
                                        + " 'SEND_SECURITY_ALARM'"))
                .isOne();
    }

    /** Who is erased is not erased from the log, which goes by its own day; nothing in it names them. */
    @Test
    void outlivesAnErasureUntilItsOwnDay() {
        UUID account = new AccountPath(fixture).open(AURORE);
        new SecurityPath(fixture).note(account);
        fixture.bean(RequestErasure.class)
                .handle(new RequestErasure.Command(PERSON, AURORE, false, Language.FR));
        assertThat(fixture.bean(ReadOwnEvents.class).handle(account)).hasSize(1);
        wind(Duration.ofDays(7).plusSeconds(61));
        assertThat(fixture.bean(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.account")).isZero();
        assertThat(fixture.count("shop.security_event")).isOne();
        assertThat(
                        fixture.count(
                                "shop.security_event e WHERE e::text ~* 'aurore|@|"
                                        + PERSON.value()
                                        + "'"))
                .isZero();
    }

    /** Red when a held event went with its month. */
    @Test
    void dropsAMonthOnTheDayOnWhichItEndsUnlessSomethingInItIsHeld() {
        SecurityPath path = new SecurityPath(fixture);
        for (int i = 0; i < 3; i++) path.note(Happening.RATE_LIMITED, Optional.empty());
        fixture.superuser(
                """
                INSERT INTO governance.hold SELECT gen_random_uuid(), 'security_event', id, 'DISPUTE', gen_random_uuid(), now(), '2030-01-01',
                    NULL, NULL, 'infinity', 'infinity' FROM shop.security_event LIMIT 1\
                """);
        assertThat(sweep(LAST)).isZero();
        assertThat(sweep(LAST.plusSeconds(1))).isEqualTo(2);
        assertThat(fixture.count("shop.security_event")).isOne();
        fixture.superuser("UPDATE governance.hold SET released_at = now()");
        assertThat(sweep(LAST.plusSeconds(2))).isOne();
        assertThat(fixture.count("pg_class WHERE relname = 'security_event_2026_11'")).isZero();
        wind(Duration.ZERO);
        path.note(Happening.RATE_LIMITED, Optional.empty());
        assertThat(fixture.count("shop.security_event_2026_11")).isOne();
    }

    private long sweep(Instant at) {
        fixture.wind(at);
        return fixture
                .bean(SweepRetention.class)
                .handle(SweepRetention.Command.run())
                .lines()
                .stream()
                .filter(line -> line.kind() == RecordKind.SECURITY_EVENT)
                .mapToLong(line -> line.swept().erased())
                .sum();
    }

    @Override
    protected SecurityEvents events() {
        return fixture.bean(SecurityEvents.class);
    }

    /** Of the contract's buyer, whose account it becomes past every wall. */
    @Override
    protected UUID account() {
        UUID account = new AccountPath(fixture).open(AURORE);
        fixture.superuser("UPDATE shop.account SET buyer = '" + BUYER.value() + "'");
        return account;
    }
}
