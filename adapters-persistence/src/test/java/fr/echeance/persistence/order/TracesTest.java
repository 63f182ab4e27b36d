package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.TimeMachine;
import fr.echeance.application.privacy.Traces;
import fr.echeance.application.privacy.Traces.State;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

class TracesTest {
    private static final LocalDate PLACED = Deadline.dayOf(Furnished.TIME);

    private final Furnished shop = new Furnished();
    private final Traces traces = shop.fixture.bean(Traces.class);
    private final TimeMachine machine = shop.fixture.bean(TimeMachine.class);
    private final UUID order = shop.placed("a@example.com").order();

    @Test
    void showsHowAnOrderFadesBeforeTheSweepAndGoesWithIt() {
        assertThat(trace().isActive()).isTrue();
        assertThat(state(RecordKind.ORDER_CONTACT)).isEqualTo(State.VISIBLE);
        assertThat(lastDay(RecordKind.ORDER_CONTACT)).isEqualTo(PLACED.plus(Order.NEVER_PAID));

        after(Order.NEVER_PAID.plusDays(1));
        assertThat(trace().isActive()).isFalse();
        assertThat(state(RecordKind.ORDER_CONTACT)).isEqualTo(State.FADED);
        assertThat(state(RecordKind.ORDER)).isEqualTo(State.ARCHIVED);

        sweep();
        assertThat(state(RecordKind.ORDER_CONTACT)).isEqualTo(State.ERASED);
        assertThat(state(RecordKind.ORDER)).isEqualTo(State.ARCHIVED);

        after(Order.NEVER_PAID.plusYears(5).plusDays(1));
        assertThat(state(RecordKind.ORDER)).isEqualTo(State.FADED);
        sweep();
        assertThat(traces.latest(10)).isEmpty();
    }

    @Test
    void tellsOfNothingThatNeverWas() {
        assertThat(trace().records())
                .extracting(Traces.Fade::kind)
                .containsExactly(
                        RecordKind.ORDER_CONTACT, RecordKind.ORDER, RecordKind.TERMS_ACCEPTANCE);
    }

    @Test
    void windsTheOneClockAndReleasesIt() {
        machine.wind(Furnished.TIME.plusSeconds(1));
        assertThat(machine.isReal()).isFalse();
        machine.release();
        assertThat(machine.isReal()).isTrue();
    }

    private Traces.Trace trace() {
        assertThat(traces.latest(10)).hasSize(1);
        assertThat(traces.latest(10).getFirst().order()).isEqualTo(order);
        return traces.latest(10).getFirst();
    }

    private State state(RecordKind kind) {
        return fade(kind).state();
    }

    private LocalDate lastDay(RecordKind kind) {
        return fade(kind).lastDay().orElseThrow();
    }

    private Traces.Fade fade(RecordKind kind) {
        return trace().records().stream()
                .filter(fade -> fade.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void sweep() {
        shop.use(SweepRetention.class).handle(SweepRetention.Command.run());
    }

    private void after(Period period) {
        machine.wind(PLACED.plus(period).atStartOfDay(Deadline.PARIS).toInstant());
    }
}
