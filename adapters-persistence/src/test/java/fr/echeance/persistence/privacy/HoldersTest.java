package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.PersonalDataHolder;
import fr.echeance.application.privacy.PersonalDataHolder.Plan;
import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class HoldersTest {
    private static final String WRITING =
            "INSERT INTO shop.contract_writing SELECT gen_random_uuid(), 'FR', '1', 's', 'h', 'p',"
                    + " now(), NULL, %s, %s FROM generate_series(1, %d)";

    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final DSLContext db = fixture.db();
    private final Processing processing = fixture.processing();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    /** Red when the letters had no holder: their writings outlived their deadlines, hidden but never ended. */
    @Test
    void everyKindHasExactlyOneHolder() {
        assertThat(
                        fixture.beans(PersonalDataHolder.class).stream()
                                .flatMap(holder -> holder.kinds().stream()))
                .containsExactlyInAnyOrder(RecordKind.values());
    }

    @Test
    void everyKindThatNamesPeopleHasItsTable() {
        List<String> governed =
                processing.read(
                        Sweep.class,
                        _ ->
                                db.fetch("SELECT kind FROM governance.record_table")
                                        .getValues(0, String.class));
        assertThat(governed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RecordKind.values())
                                .filter(kind -> !kind.isTechnical())
                                .map(RecordKind::id)
                                .collect(Collectors.toSet()));
    }

    @Test
    void endsWhatIsDueAsPlannedAndSparesTheRest() {
        fixture.superuser(
                WRITING.formatted("now() - interval '1 day'", "now() + interval '1 day'", 5));
        fixture.superuser(
                WRITING.formatted("now() - interval '2 days'", "now() - interval '1 day'", 3));
        fixture.superuser(WRITING.formatted("now() + interval '1 day'", "'infinity'", 2));
        fixture.superuser(
                """
                INSERT INTO governance.hold SELECT gen_random_uuid(), 'contract_writing', order_id, 'DISPUTE',
                    gen_random_uuid(), now(), current_date, NULL, NULL, 'infinity', 'infinity'
                FROM shop.contract_writing WHERE active_until < now() AND archive_until > now() LIMIT 1\
                """);
        fixture.superuser(
                """
                UPDATE shop.contract_writing SET restricted_since = now() WHERE order_id =
                    (SELECT order_id FROM shop.contract_writing WHERE archive_until < now() LIMIT 1)\
                """);

        assertThat(plan()).isEqualTo(new Plan(4, 2, 2));
        assertThat(sweep(3).total()).isEqualTo(3);
        assertThat(sweep(100).total()).isEqualTo(3);
        assertThat(sweep(100)).isEqualTo(Swept.NOTHING);
        assertThat(plan()).isEqualTo(new Plan(0, 0, 2));
        assertThat(stored()).isEqualTo(2 + 2 + 4);
    }

    @Test
    void eachRecordEndsOnceThoughTwoNodesSweep() throws InterruptedException {
        fixture.superuser(
                WRITING.formatted("now() - interval '1 day'", "now() + interval '1 day'", 400));
        long[] ended = new long[2];
        Thread other = Thread.ofVirtual().start(() -> ended[1] = sweepAll());
        ended[0] = sweepAll();
        other.join();
        assertThat(ended[0] + ended[1]).isEqualTo(400);
        assertThat(sweepAll()).isZero();
        assertThat(stored()).isEqualTo(400);
    }

    private long sweepAll() {
        long all = 0;
        for (Swept batch = sweep(7); batch.total() > 0; batch = sweep(7)) all += batch.total();
        return all;
    }

    private Plan plan() {
        return processing.read(Sweep.class, now -> holder().plan(RecordKind.CONTRACT_WRITING, now));
    }

    private Swept sweep(int batch) {
        return processing.run(Sweep.class, _ -> holder().sweep(RecordKind.CONTRACT_WRITING, batch));
    }

    private long stored() {
        return processing.<Long>read(
                Sweep.class, _ -> holder().stored(RecordKind.CONTRACT_WRITING));
    }

    private PersonalDataHolder holder() {
        return fixture.beans(PersonalDataHolder.class).stream()
                .filter(holder -> holder.kinds().contains(RecordKind.CONTRACT_WRITING))
                .findFirst()
                .orElseThrow();
    }

    @UseCase(Purpose.RETENTION)
    private static final class Sweep {}
}
