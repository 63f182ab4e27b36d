package fr.echeance.persistence.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.invoice.Books;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.UseCase;
import fr.echeance.application.takeover.ErasedPeople;
import fr.echeance.application.takeover.ForgetUploads;
import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.RunTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/** A takeover on real PostgreSQL: what is loaded, what never is, and that nothing is loaded twice. */
class TakingOverTest {
    private static final Instant TIME = Instant.parse("2026-11-22T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final TakeoverPath path = new TakeoverPath(fixture);

    @BeforeEach
    void empty() {
        fixture.reset();
        fixture.wind(TIME);
    }

    @Test
    void loadsEachRecordWhereItsVerdictSendsIt() {
        UUID id = takenOver(TakeoverPath.ALL_VERDICTS);
        assertThat(fixture.count("shop.orders")).isEqualTo(1);
        assertThat(fixture.count("shop.order_contact WHERE phone = '0199001234'")).isEqualTo(1);
        assertThat(fixture.count("archive.orders")).isEqualTo(1);
        assertThat(fixture.count("shop.payment_entry WHERE reference ~ '^E-'")).isEqualTo(1);
        assertThat(
                        fixture.count(
                                "archive.payment_entry WHERE reference IN ('SO2', 'SO3') AND type ="
                                        + " 'TAKEN_OVER_DERIVED'"))
                .isEqualTo(2);
        assertThat(fixture.count("archive.payment_entry WHERE archive_until = '2027-12-31T23:00Z'"))
                .isEqualTo(1);
        assertThat(fixture.count("governance.ledger_entry WHERE purpose = 'takeover'"))
                .isEqualTo(2);
        assertThat(path.view(id).report().tallies().records(RecordKind.ORDER)).isEqualTo(3);
        assertThat(path.view(id).bad()).hasSize(2);
        assertThat(path.view(id).report().unread())
                .extracting(unread -> unread.column())
                .containsExactly("BirthDate");
    }

    @Test
    void loadsNothingTwice() {
        UUID first = takenOver(TakeoverPath.ALL_VERDICTS);
        assertThat(path.start(path.upload(TakeoverPath.ALL_VERDICTS)))
                .isEqualTo(new StartTakeover.Outcome.AlreadyDone(first));
        takenOver(TakeoverPath.ALL_VERDICTS + "6/14/2026,SO5,1,10,1\n");
        assertThat(fixture.count("shop.orders")).isEqualTo(2);
        assertThat(fixture.count("archive.payment_entry")).isEqualTo(2);
    }

    @Test
    void goesOnWhereItWasKilledAndCountsEveryRecordOnce() {
        String many = many(3_500);
        UUID id = path.upload(many);
        path.start(id);
        // The connection dies in the third batch.
        fixture.superuser(
                """
                CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF (SELECT count(*) FROM shop.orders) > 2000 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN NEW; END $$;
                CREATE TRIGGER die AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION public.die();
                ALTER FUNCTION public.die() SECURITY DEFINER\
                """);
        try {
            assertThatThrownBy(() -> path.use(RunTakeover.class).handle(id))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            fixture.superuser("DROP FUNCTION public.die() CASCADE");
        }
        assertThat(fixture.count("shop.orders")).isBetween(1, 3_499);
        assertThat(path.view(id).takeover().stage()).isEqualTo(Stage.RUNNING);
        assertThat(path.use(RunTakeover.class).handle(id)).contains(Stage.FINISHED);
        assertThat(fixture.count("shop.orders")).isEqualTo(3_500);
        assertThat(path.view(id).report().tallies().all())
                .allMatch(tally -> tally.loaded() <= tally.records() || tally.records() == 2)
                .anyMatch(tally -> tally.kind() == RecordKind.ORDER && tally.loaded() == 3_500);
    }

    @Test
    void bringsNobodyBackWhoWasErased() {
        Pseudonym aurore =
                Pseudonym.of(new EmailAddress("aurore@former.example.com"), key("pseudonymKey"));
        fixture.superuser(
                """
                INSERT INTO governance.erasure_journal (id, proof, covers_until, erased_at, active_until)
                VALUES (gen_random_uuid(), '%s', now(), now(), 'infinity')\
                """
                        .formatted(PersonProof.of(aurore, key("proofKey")).value()));
        takenOver(TakeoverPath.ALL_VERDICTS);
        assertThat(fixture.count("shop.orders")).isZero();
        assertThat(fixture.count("shop.order_contact")).isZero();
        assertThat(fixture.count("archive.payment_entry")).isEqualTo(2);
        assertThat(fixture.count("shop.payment_entry WHERE reference = 'SO1'")).isEqualTo(1);
    }

    /** Else one that ended between the look and the rows would not have found them. */
    @Test
    void anErasureWaitsUntilTheBatchIsIn() {
        // As an erasure takes it (PersonRecords.hold), but without waiting.
        String free = "(SELECT 1 WHERE pg_try_advisory_xact_lock(hashtext('hold order'))) f";
        assertThat(fixture.count(free)).isOne();
        fixture.processing()
                .run(
                        RunTakeover.class,
                        _ -> {
                            assertThat(fixture.bean(ErasedPeople.class).among(Set.of())).isEmpty();
                            assertThat(fixture.count(free)).isZero();
                            return TIME;
                        });
        assertThat(fixture.count(free)).isOne();
    }

    @Test
    void ofTwoAtOnceOneWins() {
        UUID one = path.upload(TakeoverPath.ALL_VERDICTS);
        UUID other = path.upload(many(1));
        assertThat(path.start(one)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(path.start(other)).isEqualTo(new StartTakeover.Outcome.AnotherRuns());
    }

    /** The year closes, the file comes again before the sweep: the entry is not in the books twice, and the sweep does not stumble. */
    @Test
    void whatIsThereAndOverdueIsNotASecondRecord() {
        takenOver(TakeoverPath.ALL_VERDICTS);
        fixture.wind(Instant.parse("2027-01-01T09:00:00Z"));
        takenOver(TakeoverPath.ALL_VERDICTS + "6/14/2026,SO5,1,10,1\n");
        var report = path.use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(report.failed()).isFalse();
        assertThat(fixture.count("shop.payment_entry")).isZero();
        assertThat(fixture.count("archive.payment_entry")).isEqualTo(4);
    }

    @Test
    void isAReportAfterSevenDaysAndNothingAfterFiveYearsMore() {
        UUID id = takenOver(TakeoverPath.ALL_VERDICTS);
        fixture.wind(Instant.parse("2026-11-29T23:00:00Z"));
        assertThat(path.use(ForgetUploads.class).handle().gone()).contains(id);
        path.use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(fixture.count("shop.takeover_upload")).isZero();
        assertThat(path.view(id).report().people()).isEqualTo(3);
        assertThat(path.use(ListTakeovers.class).handle()).hasSize(1);
        assertThat(path.view(id).bad()).hasSize(2);
        fixture.wind(Instant.parse("2031-11-29T23:00:00Z"));
        assertThat(path.use(ListTakeovers.class).handle()).isEmpty();
        path.use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(fixture.count("archive.takeover_upload")).isZero();
        assertThat(fixture.count("shop.takeover_bad_row")).isZero();
    }

    /** They have no invoice here, and stand beside our own books. */
    @Test
    void ourOwnBooksStayBalanced() {
        takenOver(TakeoverPath.ALL_VERDICTS);
        Books.Totals totals =
                fixture.processing().read(Balance.class, _ -> fixture.bean(Books.class).totals());
        assertThat(totals.payments()).isZero();
    }

    private UUID takenOver(String sales) {
        UUID id = path.upload(sales);
        assertThat(path.start(id)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(path.use(RunTakeover.class).handle(id)).contains(Stage.FINISHED);
        return id;
    }

    private SecretKey key(String name) {
        return fixture.key(name);
    }

    private static String many(int sales) {
        StringBuilder text = new StringBuilder(TakeoverPath.SALES);
        for (int i = 0; i < sales; i++)
            text.append("6/13/2026,M").append(i).append(",1,").append(10 + i % 2).append(",1\n");
        return text.toString();
    }

    @UseCase(Purpose.PAYMENT_AND_INVOICING)
    private static final class Balance {}
}
