package fr.echeance.persistence.privacy;

import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Sixty days in which forty people order, open accounts, move, ask to be erased, come back or do not. */
final class SixtyDays {
    static final int DAYS = 60;
    static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");

    private static final int PEOPLE = 40;

    /** Whom an order or an account belongs to, whatever their address is by now. */
    final Map<String, Integer> owners = new HashMap<>();

    /** Until when whoever is erased was erased. */
    final Map<Integer, Instant> erased = new HashMap<>();

    private final PersistenceFixture fixture;
    private final Sql sql;
    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private int orders;

    SixtyDays(PersistenceFixture fixture, Sql sql, Random random) {
        this.fixture = fixture;
        this.sql = sql;
        this.random = random;
        for (int i = 0; i < PEOPLE; i++) people.add(new Person(i));
        sql.run(
                """
                INSERT INTO catalog.terms (version, language, in_force_from, title, body, digest)
                VALUES ('1', 'FR', '2026-01-01', 't', 'b', '%s')\
                """
                        .formatted("a".repeat(64)));
    }

    private static final class Person {
        final int number;
        int addresses;
        Optional<UUID> account = Optional.empty();
        Optional<Instant> asked = Optional.empty();
        final List<UUID> open = new ArrayList<>();

        Person(int number) {
            this.number = number;
        }

        EmailAddress email() {
            return new EmailAddress("p%d@canary%d.example.com".formatted(number, addresses));
        }

        Pseudonym pseudonym() {
            return Pseudonym.of(email(), SampleOrders.KEY);
        }
    }

    static Instant of(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    void live(int day) {
        fixture.wind(of(day));
        for (Person person : people) {
            switch (random.nextInt(16)) {
                case 0, 1 -> order(person, of(day));
                case 2, 3 -> deliver(person, of(day));
                case 4 -> openAccount(person);
                case 5 -> move(person);
                case 6 -> ask(person, of(day));
                case 7 -> undo(person);
                default -> {} // nothing today
            }
        }
    }

    void run(int day) {
        fixture.wind(of(day).plusSeconds(3_600));
        List<RunErasures.Failed> failed = fixture.bean(RunErasures.class).handle(100).failed();
        if (!failed.isEmpty()) throw new IllegalStateException(failed.getFirst().why());
        for (Person person : people)
            person.asked
                    .filter(at ->
                            !at.plus(RequestErasure.GRACE).isAfter(of(day).plusSeconds(3_600)))
                    .ifPresent(at -> {
                        erased.put(person.number, at);
                        person.asked = Optional.empty();
                        person.account = Optional.empty();
                    });
    }

    private void order(Person person, Instant now) {
        UUID id = new UUID(66, ++orders);
        owners.put(id.toString(), person.number);
        boolean paid = random.nextInt(4) > 0;
        if (paid) person.open.add(id);
        String until = paid ? "infinity" : now.plus(Duration.ofDays(30)).toString();
        sql.run(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat,
                    total_cents, placed_at, pay_before, confirmed_at, ended_at, active_until, archive_until)
                VALUES ('%1$s', 'R-%2$d', '%1$s', '%3$s', '%4$s', '[]', 'home', 'n', 0, 0, 1, '%5$s', '%5$s', %6$s, %7$s, '%8$s', '%8$s');
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city,
                    delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                VALUES ('%1$s', '%9$s', 'n', 's', 'p', 'c', 'FR', 'n', 's', 'p', 'c', 'FR', 'FR', '%8$s');
                INSERT INTO shop.service_mail (id, order_id, letter, message_id, sent_at, active_until)
                VALUES ('%1$s', '%1$s', 'CONFIRMATION', 'm', '%5$s', '%8$s')\
                """
                        .formatted(
                                id,
                                orders,
                                person.pseudonym().value(),
                                paid ? "CONFIRMED" : "LAPSED",
                                now,
                                paid ? "'" + now + "'" : "NULL",
                                paid ? "NULL" : "'" + now + "'",
                                until,
                                person.email().value()));
    }

    private void deliver(Person person, Instant now) {
        if (person.open.isEmpty()) return;
        UUID id = person.open.removeFirst();
        LocalDate day = now.atZone(fr.echeance.domain.privacy.Deadline.PARIS).toLocalDate();
        Instant duty = Histories.after(day.plusYears(2));
        sql.run(
                """
                UPDATE shop.orders SET state = 'DELIVERED', delivered_on = '%2$s', duty_done = '%3$s', active_until = '%4$s', archive_until = '%5$s'
                    WHERE id = '%1$s';
                UPDATE shop.order_contact SET active_until = '%4$s' WHERE order_id = '%1$s';
                UPDATE shop.service_mail SET active_until = '%4$s' WHERE order_id = '%1$s';
                INSERT INTO shop.parcel (order_id, carrier, tracking_number, shipped_at, active_until)
                    SELECT '%1$s', 'c', 't', '%6$s', '%4$s' WHERE EXISTS (SELECT FROM shop.orders WHERE id = '%1$s')\
                """
                        .formatted(id, day, day.plusYears(2), duty, Histories.plus(duty, 5), now));
    }

    private void openAccount(Person person) {
        if (person.account.isPresent()) return;
        UUID opened = path().open(person.email());
        if (opened.getLeastSignificantBits() == 0) return; // is being erased
        owners.put(opened.toString(), person.number);
        person.account = Optional.of(opened);
        fixture.bean(KeepAddress.class)
                .handle(
                        new KeepAddress.Command(
                                opened,
                                new PostalAddress(
                                        new PersonName("p" + person.number),
                                        "3 impasse du Balancier",
                                        Optional.empty(),
                                        "75007",
                                        "Paris",
                                        "FR")));
    }

    private void move(Person person) {
        if (person.account.isEmpty() || person.asked.isPresent()) return;
        EmailAddress to =
                new EmailAddress(
                        "p%d@canary%d.example.com".formatted(person.number, person.addresses + 1));
        path().move(person.account.get(), to);
        person.addresses++;
    }

    private void ask(Person person, Instant now) {
        if (person.asked.isPresent()) return;
        fixture.bean(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                person.pseudonym(), person.email(), true, Language.FR));
        person.asked = Optional.of(now);
    }

    private void undo(Person person) {
        if (person.asked.isEmpty()) return;
        if (fixture.bean(UndoErasure.class).handle(person.pseudonym())
                instanceof UndoErasure.Outcome.Undone) person.asked = Optional.empty();
    }

    private AccountPath path() {
        return new AccountPath(fixture);
    }
}
