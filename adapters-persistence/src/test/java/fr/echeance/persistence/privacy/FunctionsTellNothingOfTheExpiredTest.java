package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hard test G2, the owner's functions: they act past the policies, so each that a purpose may call is asked about rows that are gone. Seen
 * red when {@code relationship} counted every order and {@code is_kept} asked for no deadline.
 */
class FunctionsTellNothingOfTheExpiredTest {
    private static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
        fixture.wind(TIME);
    }

    /** A function that is new here wants a test below. */
    @Test
    void noOtherFunctionCanBeCalledThanTheseAreAskedAbout() {
        try (Sql sql = Sql.superuser()) {
            assertThat(
                            sql.rows(
                                    """
                                    SELECT DISTINCT n.nspname || '.' || p.proname FROM pg_proc p
                                    JOIN pg_namespace n ON n.oid = p.pronamespace, pg_roles r
                                    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'extensions')
                                        AND r.rolname ^@ '%1$s' AND r.rolname NOT IN ('%1$sowner', '%1$skeeper')
                                        AND has_function_privilege(r.oid, p.oid, 'EXECUTE')\
                                    """
                                            .formatted(Schema.PREFIX)))
                    .containsExactlyInAnyOrder(
                            "catalog.fold", // reads no table
                            "governance.has_only_keys", // reads no table
                            "governance.name_words", // reads no table
                            "governance.begin_month", // answers nothing
                            "governance.drop_ended_months", // the sweep's, which counts what is due
                            "governance.erased_before",
                            "governance.find_people",
                            "governance.now",
                            "governance.seal_ledger", // entries have no end
                            "governance.has_bought", // asked by WhoMayBeSoldToTest
                            "governance.has_objected", // asked there too
                            "governance.is_kept",
                            "governance.is_account_leaving",
                            "governance.is_leaving",
                            "governance.is_suppressed_since", // asked by SubscriptionsContract
                            "governance.lift_suppression", // answers nothing
                            "governance.meet_suppression", // asked by SuppressionsContract
                            "governance.renew_met_suppressions", // answers nothing
                            "governance.suppress", // answers nothing
                            "governance.move_deadlines",
                            "governance.object_to_marketing", // asked there too
                            "governance.readdress_customer", // answers nothing
                            "governance.relationship",
                            "governance.rename_buyer");
        }
    }

    @Test
    void aBuyerWhoseOrdersAreGoneIsABuyerWithoutOrders() {
        for (boolean archived : List.of(false, true)) {
            fixture.reset();
            fixture.wind(TIME);
            String buyer =
                    buyer(new Life(Deadline.at(TIME), Deadline.at(TIME), archived, false, false));
            assertThat(relationship(buyer)).isEqualTo(relationship(UUID.randomUUID().toString()));
        }
    }

    @Test
    void whoseWishIsGoneIsNotLeaving() {
        String asked =
                """
                INSERT INTO governance.subject_request (id, person, proof, asks, standing, language, asked_at, answer_before, due_at,
                    active_until, archive_until)
                VALUES (gen_random_uuid(), '%1$s', 'p', 'ERASURE', 'GRACE', 'FR', '%2$s', '2027-07-15', '%2$s', '%3$s', 'infinity')\
                """;
        for (int second : List.of(0, 1)) {
            UUID person = UUID.randomUUID();
            try (Sql sql = Sql.superuser();
                    Sql signIn = Sql.as(Schema.role(Purpose.SIGN_IN))) {
                sql.run(asked.formatted(person, TIME, TIME.plusSeconds(second)));
                assertThat(signIn.single("SELECT governance.is_leaving('%s')".formatted(person)))
                        .isEqualTo(second == 0 ? "f" : "t");
            }
        }
    }

    @Test
    void anAccountThatIsOverIsNotLeaving() {
        String account =
                """
                INSERT INTO shop.account (id, buyer, email, language, opened_at, terms_version, last_sign_in, active_until, archive_until)
                VALUES ('%1$s', '%1$s', 'a@example.com', 'FR', '%2$s', '1', '2026-01-01', '%3$s', 'infinity')\
                """;
        String asked =
                """
                INSERT INTO governance.subject_request (id, person, proof, asks, standing, language, asked_at, answer_before, due_at,
                    active_until, archive_until)
                VALUES (gen_random_uuid(), '%1$s', 'p', 'ERASURE', 'GRACE', 'FR', '%2$s', '2027-07-15', '%2$s', 'infinity', 'infinity')\
                """;
        for (int second : List.of(0, 1)) {
            UUID id = UUID.randomUUID();
            try (Sql sql = Sql.superuser();
                    Sql signIn = Sql.as(Schema.role(Purpose.SIGN_IN))) {
                sql.run(account.formatted(id, TIME, TIME.plusSeconds(second)));
                sql.run(asked.formatted(id, TIME));
                assertThat(
                                signIn.single(
                                        "SELECT governance.is_account_leaving('%s')".formatted(id)))
                        .isEqualTo(second == 0 ? "f" : "t");
            }
        }
    }

    @Test
    void whoseErasureIsForgottenWasNotErased() {
        String erased =
                """
                INSERT INTO governance.erasure_journal (id, proof, covers_until, erased_at, active_until)
                VALUES (gen_random_uuid(), '%1$s', '%2$s', '%2$s', '%3$s')\
                """;
        for (int second : List.of(0, 1))
            try (Sql sql = Sql.superuser();
                    Sql takeover = Sql.as(Schema.role(Purpose.TAKEOVER))) {
                String proof = UUID.randomUUID().toString();
                sql.run(erased.formatted(proof, TIME, TIME.plusSeconds(second)));
                assertThat(
                                takeover.rows(
                                        "SELECT * FROM governance.erased_before('{other, %s}')"
                                                .formatted(proof)))
                        .isEqualTo(second == 0 ? List.of() : List.of(proof));
            }
    }

    @Test
    void aNewAddressBringsNothingBack() {
        String gone = buyer(new Life(Deadline.at(TIME), Deadline.at(TIME), false, false, false));
        String renamed = UUID.randomUUID().toString();
        try (Sql account = Sql.as(Schema.role(Purpose.ONLINE_ACCOUNT))) {
            account.rows("SELECT governance.rename_buyer('%s', '%s')".formatted(gone, renamed));
        }
        assertThat(relationship(renamed)).isEqualTo(relationship(UUID.randomUUID().toString()));
    }

    @Test
    void aBuyerWhoseOrderIsKeptHasOrders() {
        Deadline later = Deadline.at(TIME.plusSeconds(1));
        String buyer = buyer(new Life(later, later, false, false, false));
        assertThat(relationship(buyer)).startsWith("t|");
        fixture.reset();
        fixture.wind(TIME);
        assertThat(relationship(buyer(new Life(Deadline.at(TIME), later, true, false, false))))
                .startsWith("t|");
    }

    @Test
    void whatIsGoneIsNotKept() {
        Deadline gone = Deadline.at(TIME);
        Deadline later = Deadline.at(TIME.plusSeconds(1));
        try (Sql sql = Sql.superuser();
                Sql disputes = Sql.as(Schema.role(Purpose.PURCHASE_DISPUTES))) {
            for (Governed table : Schema.governed(sql)) {
                if (table.kind() == RecordKind.LEDGER_ENTRY)
                    continue; // its key is no uuid: nobody holds one
                SampleRows.insert(sql, table, Lives.of(table, Lives.ending(List.of(gone, later))))
                        .forEach((key, life) ->
                                assertThat(
                                                disputes.single(
                                                        "SELECT governance.is_kept('%s', '%s')"
                                                                .formatted(table.kind().id(), key)))
                                        .as("%s %s", table.kind(), life)
                                        .isEqualTo(life.archive().equals(later) ? "t" : "f"));
            }
        }
    }

    /** What is gone does not come back because its buyer does. */
    @Test
    void noDeadlineThatHasPassedIsMoved() {
        Deadline gone = Deadline.at(TIME);
        try (Sql sql = Sql.superuser();
                Sql orders = Sql.as(Schema.role(Purpose.ORDER_MANAGEMENT))) {
            for (Governed table : Schema.governed(sql)) {
                if (table.orderKey().isEmpty()) continue;
                SampleRows.insert(sql, table, Lives.of(table, Lives.ending(List.of(gone))));
                String archived = table.archived().orElse(table.live());
                String count = "SELECT count(*) FROM %s WHERE %s > '%s'";
                for (String key :
                        sql.rows(
                                "SELECT %s FROM %s UNION SELECT %s FROM %s"
                                        .formatted(
                                                table.orderKey(),
                                                table.live(),
                                                table.orderKey(),
                                                archived)))
                    orders.rows(
                            "SELECT governance.move_deadlines('order', '%s', '{%s}', '{infinity}', '{infinity}')"
                                    .formatted(key, table.kind().id()));
                assertThat(sql.single(count.formatted(table.live(), "active_until", TIME)))
                        .isEqualTo("0");
                table.archived()
                        .ifPresent(archive ->
                                assertThat(
                                                sql.single(
                                                        count.formatted(
                                                                archive, "archive_until", TIME)))
                                        .isEqualTo("0"));
            }
        }
    }

    private static String buyer(Life life) {
        try (Sql sql = Sql.superuser()) {
            Governed orders =
                    Schema.governed(sql).stream()
                            .filter(table -> table.kind() == RecordKind.ORDER)
                            .findFirst()
                            .orElseThrow();
            SampleRows.insert(sql, orders, List.of(life));
            return sql.single(
                    "SELECT buyer FROM shop.orders UNION ALL SELECT buyer FROM archive.orders");
        }
    }

    private static String relationship(String buyer) {
        try (Sql as = Sql.as(Schema.role(Purpose.ORDER_MANAGEMENT))) {
            return as.single(
                    "SELECT * FROM governance.relationship('%s', '%s')"
                            .formatted(buyer, UUID.randomUUID()));
        }
    }
}
