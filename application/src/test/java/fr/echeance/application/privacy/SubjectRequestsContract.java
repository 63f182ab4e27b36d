package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.ErasureReason;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

public abstract class SubjectRequestsContract {
    private static final Instant ASKED = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Instant DUE = ASKED.plusSeconds(604_800);
    private static final Pseudonym PERSON = new Pseudonym(new UUID(3, 1));
    private static final UUID ID = new UUID(3, 2);
    private static final Deadlines OPEN = new Deadlines(Deadline.open(), Deadline.open());

    protected abstract Processing processing();

    protected abstract SubjectRequests requests();

    @Test
    void keepsARequestWhole() {
        SubjectRequest request = asked();
        add(request);
        assertThat(in(() -> requests().latest(PERSON))).contains(request);
        assertThat(in(() -> requests().lock(ID))).contains(request);
        assertThat(in(() -> requests().latest(new Pseudonym(new UUID(3, 9))))).isEmpty();
    }

    @Test
    void keepsWhatWasDone() {
        add(asked());
        SubjectRequest ran =
                asked().ran(
                                Standing.FOLLOWING,
                                DUE.plusSeconds(86_400),
                                List.of(
                                        line(Deadline.endOf(LocalDate.of(2036, 12, 31))),
                                        line(Deadline.open())),
                                List.of(new Witnessed(7, Ledger.Act.ERASED, RecordKind.PARCEL, 3)),
                                DUE);
        save(ran);
        assertThat(in(() -> requests().lock(ID))).contains(ran);
        SubjectRequest told = ran.told(DUE.plusSeconds(1), false);
        save(told);
        assertThat(in(() -> requests().lock(ID))).contains(told);
        assertThat(told.answerTo()).isEmpty();
    }

    @Test
    void isDueFromItsTimeOnUntilItIsDone() {
        add(asked());
        assertThat(in(() -> requests().due(DUE.minusMillis(1), 9))).isEmpty();
        assertThat(in(() -> requests().due(DUE, 9))).containsExactly(ID);
        assertThat(in(() -> requests().due(DUE, 0))).isEmpty();
        save(asked().undone());
        assertThat(in(() -> requests().due(DUE, 9))).isEmpty();
        assertThat(in(() -> requests().latest(PERSON))).isEmpty();
    }

    @Test
    void listsDatesAndNobody() {
        add(asked());
        assertThat(in(() -> requests().list(9)))
                .containsExactly(
                        new SubjectRequests.Asked(
                                Standing.GRACE,
                                ASKED,
                                Optional.of(LocalDate.of(2026, 12, 23)),
                                Optional.of(DUE),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static SubjectRequest asked() {
        return SubjectRequest.asked(
                ID, PERSON, new EmailAddress("aurore.minuit@example.com"), Language.FR, ASKED, DUE);
    }

    private static ErasurePlan.Line line(Deadline until) {
        return new ErasurePlan.Line(
                RecordKind.ORDER,
                ErasurePlan.Fate.ARCHIVED,
                ErasureReason.EVIDENCE,
                until,
                2,
                List.of("number", "cart"),
                List.of());
    }

    private void add(SubjectRequest request) {
        in(() -> {
            requests().add(request, new PersonProof("ab".repeat(32)), OPEN);
            return request;
        });
    }

    private void save(SubjectRequest request) {
        in(() -> {
            requests().save(request, OPEN);
            return request;
        });
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(RunErasures.class, _ -> work.get());
    }
}
