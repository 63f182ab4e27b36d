package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.RecordedStatements;
import fr.echeance.persistence.shared.RecordedStatements.Recorded;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** An erasure is done once, whoever runs it, however often, and whatever dies in between; and it costs the person, not the shop. */
class ErasureIsKilledTest {
    private static final int PEOPLE = 20;
    private static final UUID FIRST = new UUID(42, 0);

    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    /** The run stands still where rows are gone and the ledger is not yet written: there it dies. */
    @Test
    void oneThatDiesInTheMiddleHasNotBeen() throws ExecutionException, InterruptedException {
        try (Sql sql = Sql.superuser();
                Sql lock = Sql.superuser()) {
            people(sql, 1);
            String before = rows(sql);
            lock.run("BEGIN; LOCK TABLE governance.ledger_entry IN EXCLUSIVE MODE");
            Future<RunErasures.Report> running =
                    CompletableFuture.supplyAsync(() -> run(fixture.bean(RunErasures.class)));
            while (killed(sql) == 0) Thread.onSpinWait();
            lock.run("ROLLBACK");
            assertThat(running.get().failed()).hasSize(1);
            assertThat(rows(sql)).isEqualTo(before);
            assertThat(run(fixture.bean(RunErasures.class)).done()).hasSize(1);
            assertThat(rows(sql)).isNotEqualTo(before);
            assertThat(ledger(sql)).isEqualTo("1");
        }
    }

    @Test
    void isDoneOnceThoughTwoNodesRun() throws ExecutionException, InterruptedException {
        try (Sql sql = Sql.superuser();
                var node = fixture.node()) {
            people(sql, PEOPLE);
            Future<RunErasures.Report> other =
                    CompletableFuture.supplyAsync(() -> run(node.getBean(RunErasures.class)));
            RunErasures.Report mine = run(fixture.bean(RunErasures.class));
            List<UUID> done = new ArrayList<>(mine.done());
            done.addAll(other.get().done());
            assertThat(mine.failed()).isEmpty();
            assertThat(other.get().failed()).isEmpty();
            assertThat(done).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(sql.single("SELECT count(*) FROM shop.order_contact")).isEqualTo("0");
            assertThat(ledger(sql)).isEqualTo(String.valueOf(PEOPLE));
        }
    }

    /** Two requests at once are one: the second waits and finds the first. */
    @Test
    void isAskedForOnceThoughTwoAskAtOnce() throws ExecutionException, InterruptedException {
        try (Sql sql = Sql.superuser()) {
            guaranteed(sql, 0);
            fixture.wind(Histories.ASKED);
            Future<RequestErasure.Outcome> other = CompletableFuture.supplyAsync(() -> ask(FIRST));
            List<RequestErasure.Outcome> both = List.of(ask(FIRST), other.get());
            assertThat(both)
                    .hasOnlyElementsOfTypes(
                            RequestErasure.Outcome.Asked.class,
                            RequestErasure.Outcome.AskedAlready.class)
                    .anyMatch(outcome -> outcome instanceof RequestErasure.Outcome.AskedAlready);
            assertThat(sql.single("SELECT count(*) FROM governance.subject_request"))
                    .isEqualTo("1");
        }
    }

    /** Seen red without the index on the buyer. */
    @Test
    void readsNoTableWhole() throws SQLException {
        try (Sql sql = Sql.superuser()) {
            for (int i = 0; i < 2; i++) guaranteed(sql, i);
            crowd(sql, 10_000);
        }
        fixture.wind(Histories.ASKED);
        Pseudonym person = new Pseudonym(FIRST);
        List<Recorded> statements =
                fixture.bean(RecordedStatements.class)
                        .of(() -> {
                            fixture.bean(ViewPersonalRecords.class).handle(person);
                            fixture.bean(ExportPersonalRecords.class).handle(person);
                            fixture.bean(PreviewErasure.class).handle(person);
                            ask(FIRST);
                            fixture.wind(Histories.RUN);
                            run(fixture.bean(RunErasures.class));
                        });
        List<String> whole = new ArrayList<>();
        try (var connection = fixture.superuser()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            String rights = Schema.role(Purpose.RIGHTS);
            db.execute("SET ROLE " + rights);
            for (Recorded statement : statements)
                if (statement.role().equals(rights))
                    db
                            .fetch("EXPLAIN VERBOSE {0}", statement.query())
                            .getValues(0, String.class)
                            .stream()
                            .filter(line ->
                                    line.matches(
                                            ".*Seq Scan on"
                                                + " (shop.(account|account_address|credential|orders|order_contact|parcel|service_mail|payment_event|invoice|payment_entry)|archive.(account|orders|invoice|payment_entry))\\b.*"))
                            .forEach(line -> whole.add(line + " of " + statement.query().getSQL()));
        }
        assertThat(statements).hasSizeGreaterThan(40);
        assertThat(whole).isEmpty();
    }

    /** Who asked, and whose grace is over. */
    private void people(Sql sql, int many) {
        for (int i = 0; i < many; i++) guaranteed(sql, i);
        fixture.wind(Histories.ASKED);
        for (int i = 0; i < many; i++) ask(new UUID(42, i));
        fixture.wind(Histories.RUN);
    }

    private RequestErasure.Outcome ask(UUID person) {
        return fixture.bean(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                new Pseudonym(person),
                                new EmailAddress("a@example.com"),
                                true,
                                Language.FR));
    }

    private static RunErasures.Report run(RunErasures erasures) {
        return erasures.handle(100);
    }

    static void guaranteed(Sql sql, int i) {
        sql.run(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat,
                    total_cents, placed_at, pay_before, confirmed_at, delivered_on, active_until, archive_until)
                VALUES ('%1$s', 'E-%2$s', '%1$s', '%1$s', 'DELIVERED', '[]', 'home', 'n', 0, 0, 1, '2026-05-01', '2026-05-01', '2026-05-01',
                    '2026-05-05', '2028-05-06', '2033-05-06');
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city,
                    delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                VALUES ('%1$s', 'a@example.com', 'n', 's', 'p', 'c', 'FR', 'n', 's', 'p', 'c', 'FR', 'FR', '2028-05-06')\
                """
                        .formatted(new UUID(42, i), i));
    }

    /** Others, live and archived. */
    static void crowd(Sql sql, int others) {
        sql.run(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat,
                    total_cents, placed_at, pay_before, confirmed_at, delivered_on, active_until, archive_until)
                SELECT i, 'C-' || i, i, i, 'DELIVERED', '[]', 'home', 'n', 0, 0, 1, '2026-05-01', '2026-05-01', '2026-05-01',
                    '2026-05-05', '2028-05-06', '2033-05-06' FROM (SELECT gen_random_uuid() AS i FROM generate_series(1, OTHERS)) s;
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city,
                    delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                SELECT id, 'b@example.com', 'n', 's', 'p', 'c', 'FR', 'n', 's', 'p', 'c', 'FR', 'FR', '2028-05-06' FROM shop.orders
                    WHERE number LIKE 'C-%%';
                INSERT INTO shop.parcel (order_id, carrier, tracking_number, shipped_at, active_until)
                    SELECT id, 'c', 't', '2026-05-01', '2028-05-06' FROM shop.orders;
                INSERT INTO shop.service_mail (id, order_id, letter, message_id, sent_at, active_until)
                    SELECT gen_random_uuid(), id, 'CONFIRMATION', 'm', '2026-05-01', '2027-05-06' FROM shop.orders;
                INSERT INTO shop.payment_event (id, provider, event_id, type, order_id, reference, amount_cents, currency, occurred_at, received_at, active_until)
                    SELECT gen_random_uuid(), 'p', id::text, 'SUCCEEDED', id, 'r', 1, 'EUR', '2026-05-01', '2026-05-01', '2027-06-01' FROM shop.orders;
                INSERT INTO shop.payment_entry (id, reference, type, amount_cents, currency, booked_on, active_until, archive_until)
                    SELECT gen_random_uuid(), number, 'PAYMENT', 1, 'EUR', '2026-05-01', '2027-01-01', '2037-01-01' FROM shop.orders;
                INSERT INTO shop.invoice (id, order_id, number, issued_on, order_number, ordered_on, language, seller, buyer_name, buyer_street,
                    buyer_postcode, buyer_city, buyer_country, lines, vat, net_cents, vat_cents, total_cents, active_until, archive_until)
                    SELECT gen_random_uuid(), id, number, '2026-05-01', number, '2026-05-01', 'FR', '{}', 'n', 's', 'p', 'c', 'FR', '[]', '[]',
                        1, 0, 1, '2027-01-01', '2037-01-01' FROM shop.orders;
                INSERT INTO archive.orders (id, buyer, state, lines, shipping_cents, total_cents, placed_at, archive_until)
                    SELECT gen_random_uuid(), gen_random_uuid(), 'DELIVERED', '[]', 0, 1, '2026-05-01', '2033-05-06' FROM shop.orders;
                INSERT INTO archive.payment_entry SELECT gen_random_uuid(), 'A-' || number, 'PAYMENT', 1, 'EUR', '2026-05-01', '2037-01-01' FROM shop.orders;
                INSERT INTO archive.invoice (id, order_id, number, issued_on, order_number, ordered_on, language, seller, buyer_name, buyer_street,
                    buyer_postcode, buyer_city, buyer_country, lines, vat, net_cents, vat_cents, total_cents, archive_until)
                    SELECT gen_random_uuid(), gen_random_uuid(), 'A-' || number, '2026-05-01', 'A-' || number, '2026-05-01', 'FR', '{}', 'n', 's',
                        'p', 'c', 'FR', '[]', '[]', 1, 0, 1, '2037-01-01' FROM shop.orders;
                INSERT INTO shop.account (id, buyer, email, language, opened_at, terms_version, last_sign_in, active_until, archive_until)
                    SELECT id, buyer, 'b@example.com', 'FR', '2026-05-01', '1', '2026-05-01', '2028-05-06', '2033-05-06' FROM shop.orders;
                INSERT INTO shop.account_address (id, buyer, name, street, postcode, city, country, kept_at, active_until)
                    SELECT id, buyer, 'n', 's', 'p', 'c', 'FR', '2026-05-01', '2028-05-06' FROM shop.orders;
                INSERT INTO shop.credential (account, buyer, hash, changed_at, active_until)
                    SELECT id, buyer, '$argon2id$', '2026-05-01', '2028-05-06' FROM shop.orders;
                INSERT INTO archive.account (id, buyer, opened_at, terms_version, last_sign_in, archive_until)
                    SELECT id, buyer, '2026-05-01', '1', '2026-05-01', '2033-05-06' FROM archive.orders;
                ANALYZE\
                """
                        .replace("%%", "%")
                        .replace("OTHERS", String.valueOf(others)));
    }

    private static String rows(Sql sql) {
        return String.join(
                "\n",
                sql.rows(
                        "SELECT to_jsonb(t) FROM shop.orders t UNION ALL SELECT to_jsonb(t) FROM"
                                + " shop.order_contact t UNION ALL SELECT to_jsonb(t) FROM"
                                + " archive.orders t UNION ALL SELECT to_jsonb(t) FROM"
                                + " governance.erasure_journal t"));
    }

    private static String ledger(Sql sql) {
        return sql.single(
                "SELECT sum(records) FROM governance.ledger_entry WHERE action = 'erased' AND"
                        + " record_kind = 'order_contact'");
    }

    private static int killed(Sql sql) {
        return sql.rows(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
                                + " '%sshop' AND wait_event_type = 'Lock'".formatted(Schema.PREFIX))
                .size();
    }
}
