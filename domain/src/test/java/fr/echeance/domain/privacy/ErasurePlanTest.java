package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.ErasurePlan.Decision;
import fr.echeance.domain.privacy.ErasurePlan.Fate;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

class ErasurePlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final Deadline LATER = Deadline.endOf(LocalDate.of(2028, 11, 1));
    private static final Deadline LAST = Deadline.endOf(LocalDate.of(2033, 11, 1));

    @ParameterizedTest
    @CsvSource({
        "2026-11-10, OPEN",
        "2026-11-09, OPEN",
        "2026-11-08, GUARANTEE",
        "2024-11-24, GUARANTEE"
    })
    void countsTheDaysToWithdrawFromDelivery(LocalDate delivered, ErasureStage stage) {
        assertThat(order(true, false, Optional.of(delivered), LATER, false).stage(NOW))
                .isEqualTo(stage);
    }

    @Test
    void knowsWhereAnOrderStands() {
        Deadline past = Deadline.at(NOW);
        assertThat(order(false, false, Optional.empty(), LATER, false).stage(NOW))
                .isEqualTo(ErasureStage.OPEN);
        assertThat(order(true, false, Optional.empty(), Deadline.open(), false).stage(NOW))
                .isEqualTo(ErasureStage.OPEN);
        assertThat(order(true, true, Optional.empty(), LATER, false).stage(NOW))
                .as("paid and cancelled: the money goes back")
                .isEqualTo(ErasureStage.OPEN);
        assertThat(order(true, true, Optional.empty(), past, false).stage(NOW))
                .isEqualTo(ErasureStage.AFTER);
        assertThat(order(false, true, Optional.empty(), LATER, false).stage(NOW))
                .isEqualTo(ErasureStage.UNPAID);
        assertThat(order(false, false, Optional.empty(), past, false).stage(NOW))
                .isEqualTo(ErasureStage.VOID);
        assertThat(order(false, true, Optional.empty(), LAST, true).stage(NOW))
                .isEqualTo(ErasureStage.VOID);
        assertThat(order(true, false, Optional.empty(), LAST, true).stage(NOW))
                .isEqualTo(ErasureStage.AFTER);
    }

    @Test
    void keepsTheContactOfAnOpenOrderUntilTheDaysToWithdrawAreOver() {
        Decision decision =
                decide(
                        record(RecordKind.ORDER_CONTACT, false, LATER, LATER),
                        order(true, false, Optional.of(LocalDate.of(2026, 11, 20)), LATER, false));
        assertThat(decision.fate()).isEqualTo(Fate.STAYS);
        assertThat(decision.reason()).isEqualTo(ErasureReason.OPEN_ORDER);
        assertThat(decision.until()).isEqualTo(Deadline.endOf(LocalDate.of(2026, 12, 4)));
    }

    @Test
    void movesTheWritingToTheArchiveAndSaysUnderWhichText() {
        PersonalRecord writing = record(RecordKind.CONTRACT_WRITING, false, LATER, LAST);
        OrderStanding dear =
                order(true, false, Optional.of(LocalDate.of(2026, 1, 5)), LATER, false);
        OrderStanding cheap =
                new OrderStanding(
                        ORDER,
                        NOW.minusSeconds(9),
                        new Money(119_99),
                        true,
                        false,
                        dear.deliveredOn(),
                        false,
                        LATER);
        assertThat(decide(writing, dear))
                .isEqualTo(new Decision(writing, Fate.ARCHIVED, ErasureReason.LEGAL_DUTY, LAST));
        assertThat(decide(writing, cheap).reason()).isEqualTo(ErasureReason.EVIDENCE);
    }

    @Test
    void sparesWhatIsHeldAndWhatSomebodyElseRestricted() {
        OrderStanding over = order(true, false, Optional.empty(), Deadline.at(NOW), false);
        PersonalRecord contact = record(RecordKind.ORDER_CONTACT, false, LATER, LATER);
        assertThat(decide(with(contact, Optional.empty(), true), over).reason())
                .isEqualTo(ErasureReason.HELD);
        assertThat(decide(with(contact, Optional.of(NOW.minusSeconds(1)), false), over).reason())
                .isEqualTo(ErasureReason.RESTRICTED);
        PersonalRecord hidden = with(contact, Optional.of(NOW), false);
        assertThat(decide(hidden, over).reason()).isEqualTo(ErasureReason.RESTRICTED);
        assertThat(decide(hidden.shownTo(NOW.minusSeconds(1)), over).reason())
                .isEqualTo(ErasureReason.RESTRICTED);
        assertThat(decide(hidden.shownTo(NOW), over).fate())
                .as("hidden by the request itself")
                .isEqualTo(Fate.GOES);
    }

    @Test
    void doesNotCoverWhatWasOrderedAfterTheRequest() {
        PersonalRecord contact = record(RecordKind.ORDER_CONTACT, false, LATER, LATER);
        OrderStanding over = order(true, false, Optional.empty(), Deadline.at(NOW), false);
        ErasurePlan plan =
                ErasurePlan.of(List.of(contact), Map.of(ORDER, over), NOW.minusSeconds(3_600), NOW);
        assertThat(plan.decisions().getFirst().reason()).isEqualTo(ErasureReason.NEWER);
        assertThat(plan.isUnfinished()).isFalse();
    }

    @Test
    void tellsFieldByField() {
        OrderStanding delivered =
                order(true, false, Optional.of(LocalDate.of(2026, 1, 5)), LATER, false);
        RecordFields fields =
                new RecordFields(List.of("id", "number", "lines"), List.of("id", "lines"));
        ErasurePlan plan =
                ErasurePlan.of(
                        List.of(
                                record(RecordKind.ORDER, false, LATER, LAST),
                                record(RecordKind.ORDER, false, LATER, LAST)),
                        Map.of(ORDER, delivered),
                        NOW,
                        NOW);
        assertThat(plan.lines(Map.of(RecordKind.ORDER, fields)))
                .containsExactly(
                        new ErasurePlan.Line(
                                RecordKind.ORDER,
                                Fate.ARCHIVED,
                                ErasureReason.EVIDENCE,
                                LAST,
                                2,
                                List.of("number"),
                                List.of("id", "lines")));
    }

    @Test
    void provesWhoItWasWithoutThePseudonym() {
        Pseudonym person = new Pseudonym(new UUID(4, 2));
        PersonProof proof = PersonProof.of(person, new SecretKeySpec(new byte[32], "HmacSHA256"));
        assertThat(proof.value()).matches("[0-9a-f]{64}");
        assertThat(PersonProof.of(person, new SecretKeySpec(new byte[] {1}, "HmacSHA256")))
                .isNotEqualTo(proof);
    }

    @Test
    void saysThatANoToMarketingGoesOnOnTheSuppressionList() {
        Decision decision =
                decide(
                        record(RecordKind.MARKETING_OBJECTION, false, LATER, LATER),
                        order(true, false, Optional.empty(), LATER, false));
        assertThat(decision.fate()).isEqualTo(Fate.GOES);
        assertThat(decision.reason()).isEqualTo(ErasureReason.LISTED);
    }

    private static Decision decide(PersonalRecord record, OrderStanding order) {
        return ErasurePlan.of(List.of(record), Map.of(ORDER, order), NOW, NOW)
                .decisions()
                .getFirst();
    }

    private static PersonalRecord record(
            RecordKind kind, boolean archived, Deadline active, Deadline archive) {
        return new PersonalRecord(
                kind,
                UUID.nameUUIDFromBytes(new byte[] {(byte) kind.ordinal()}),
                Optional.of(ORDER),
                archived,
                new Deadlines(active, archive),
                Optional.empty(),
                false);
    }

    private static PersonalRecord with(
            PersonalRecord record, Optional<Instant> restricted, boolean held) {
        return new PersonalRecord(
                record.kind(),
                record.id(),
                record.order(),
                record.archived(),
                record.deadlines(),
                restricted,
                held);
    }

    private static OrderStanding order(
            boolean paid,
            boolean ended,
            Optional<LocalDate> delivered,
            Deadline active,
            boolean archived) {
        return new OrderStanding(
                ORDER,
                NOW.minusSeconds(9),
                new Money(120_00),
                paid,
                ended,
                delivered,
                archived,
                active);
    }
}
