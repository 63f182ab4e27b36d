package fr.echeance.domain.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.MessageText;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ServiceThreadTest {
    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final ServiceMessage asked =
            ServiceMessage.asked(
                    ID, Optional.of(OrderNumber.draw(7)), new MessageText("Où est-il ?"), NOON);
    private final ServiceMessage answer =
            ServiceMessage.answer(new UUID(0, 2), new MessageText("En route"), NOON);

    @Test
    void waitsUntilSomebodyAnswers() {
        ServiceThread thread = new ServiceThread(List.of(asked, answer));
        assertThat(asked.waits()).isTrue();
        assertThat(answer.waits()).isFalse();
        assertThat(thread.waiting()).isOne();
        assertThat(thread.endsWith(answer.id())).isTrue();
        assertThat(thread.endsWith(ID)).isFalse();
        assertThat(new ServiceThread(List.of()).endsWith(ID)).isFalse();
        assertThat(thread.find(ID)).contains(asked);
    }

    @Test
    void isFullWhenEnoughWaits() {
        assertThat(new ServiceThread(Collections.nCopies(19, asked)).isFull()).isFalse();
        assertThat(new ServiceThread(Collections.nCopies(20, asked)).isFull()).isTrue();
        assertThat(new ServiceThread(Collections.nCopies(50, answer)).isFull()).isFalse();
    }

    @Test
    void endsThreeYearsAfterTheCustomersLastMessage() {
        assertThat(ServiceThread.until(NOON)).isEqualTo(Deadline.endOf(LocalDate.of(2029, 11, 26)));
    }

    @Test
    void tellsItsMessagesApartAndPrintsNone() {
        ServiceMessage other =
                ServiceMessage.asked(ID, Optional.empty(), new MessageText("Où est-il ?"), NOON);
        assertThat(asked.saysTheSameAs(other)).as("about another order").isFalse();
        assertThat(asked.saysTheSameAs(asked)).isTrue();
        assertThat(asked.toString()).doesNotContain("Où");
    }
}
