package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.shared.Money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of every rule, whatever the days. */
class DeadlinePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4_000;

    @Property
    void comesNoSoonerWhenAMilestoneComesLater(
            @ForAll RecordKind kind,
            @ForAll @IntRange(max = 20_000) int cents,
            @ForAll @Size(40) List<@IntRange(max = DAYS) Integer> days,
            @ForAll Milestone moved,
            @ForAll @IntRange(max = 1_000) int later) {
        RetentionRule rule = kind.ruleFor(new Money(cents));
        Milestones milestones = milestones(days);
        LocalDate day = milestones.on(moved).orElseThrow().plusDays(later);
        Deadlines before = rule.deadlines(milestones);
        Deadlines after = rule.deadlines(milestones.with(moved, day));
        assertThat(after.activeUntil()).isGreaterThanOrEqualTo(before.activeUntil());
        assertThat(after.archiveUntil()).isGreaterThanOrEqualTo(before.archiveUntil());
    }

    @Property
    void neverEndsBeforeTheLastDayIsOver(
            @ForAll RecordKind kind, @ForAll @Size(40) List<@IntRange(max = DAYS) Integer> days) {
        Milestones milestones = milestones(days);
        LocalDate last = kind.rule().active().lastDay(milestones).orElseThrow();
        Deadline end = kind.rule().deadlines(milestones).activeUntil();
        assertThat(end.lastDay()).contains(last);
        assertThat(end.hasPassed(last.atTime(23, 59, 59).atZone(Deadline.PARIS).toInstant()))
                .isFalse();
        assertThat(end.hasPassed(last.plusDays(1).atStartOfDay(Deadline.PARIS).toInstant()))
                .isTrue();
    }

    @Property
    void archivesNoShorterThanItIsActive(
            @ForAll RecordKind kind,
            @ForAll @IntRange(max = 20_000) int cents,
            @ForAll @Size(40) List<@IntRange(max = DAYS) Integer> days,
            @ForAll Set<Milestone> open) {
        Deadlines deadlines =
                kind.ruleFor(new Money(cents)).deadlines(without(milestones(days), open));
        assertThat(deadlines.archiveUntil()).isGreaterThanOrEqualTo(deadlines.activeUntil());
    }

    @Property
    void staysOpenWhileWhatItWaitsForIsOpen(
            @ForAll RecordKind kind,
            @ForAll @Size(40) List<@IntRange(max = DAYS) Integer> days,
            @ForAll Set<Milestone> open) {
        RetentionRule rule = kind.rule();
        Deadlines deadlines = rule.deadlines(without(milestones(days), open));
        boolean active = isOpen(rule.active(), open);
        assertThat(deadlines.activeUntil().equals(Deadline.open())).isEqualTo(active);
        boolean start =
                rule.archive().flatMap(ArchivePhase::start).filter(open::contains).isPresent();
        assertThat(deadlines.archiveUntil().equals(Deadline.open())).isEqualTo(active || start);
    }

    private static boolean isOpen(Phase phase, Set<Milestone> open) {
        return switch (phase) {
            case Phase.Until(Milestone one) -> open.contains(one);
            case Phase.After(var _, Milestone one) -> open.contains(one);
            case Phase.Both(Phase one, Phase other) -> isOpen(one, open) || isOpen(other, open);
            case Phase.Sooner(Phase one, Phase other) -> isOpen(one, open) && isOpen(other, open);
        };
    }

    /** One day for each milestone. */
    private static Milestones milestones(List<Integer> days) {
        Milestones milestones = new Milestones(java.util.Map.of());
        for (Milestone milestone : Milestone.values())
            milestones = milestones.with(milestone, FIRST.plusDays(days.get(milestone.ordinal())));
        return milestones;
    }

    private static Milestones without(Milestones all, Set<Milestone> open) {
        Milestones some = new Milestones(java.util.Map.of());
        for (Milestone milestone : Milestone.values()) {
            Optional<LocalDate> day = all.on(milestone).filter(_ -> !open.contains(milestone));
            if (day.isPresent()) some = some.with(milestone, day.get());
        }
        return some;
    }
}
