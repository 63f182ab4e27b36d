package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of threads keeps; run on an empty one. */
public abstract class ServiceThreadsContract implements Stage {
    protected static final EmailAddress EMAIL = new EmailAddress("aurore.minuit@example.com");
    private static final Pseudonym BASILE = new Pseudonym(new UUID(4, 2));

    protected abstract ServiceThreads threads();

    /** Opens an account of {@link #EMAIL}; answers whose pseudonym it bears. */
    protected abstract Pseudonym account();

    @Test
    void keepsOneThreadACustomerInItsOrder() {
        ServiceMessage first = asked(1, Optional.of(OrderNumber.draw(7)));
        ServiceMessage second = answer(2);
        assertThat(add(BASILE, asked(3, Optional.empty()))).isTrue();
        Pseudonym aurore = account();
        assertThat(add(aurore, second)).isTrue();
        assertThat(add(aurore, first)).isTrue();
        assertThat(add(aurore, first)).as("twice").isFalse();
        assertThat(add(BASILE, first)).as("a number of somebody else's").isFalse();
        assertThat(thread(aurore).messages()).containsExactly(first, second);
        assertThat(thread(BASILE).messages()).hasSize(1);
    }

    @Test
    void dealsWithAllThatWaitsOfOneCustomer() {
        Pseudonym aurore = account();
        add(aurore, asked(1, Optional.empty()));
        add(aurore, asked(2, Optional.empty()));
        add(BASILE, asked(3, Optional.empty()));
        assertThat(read(() -> threads().waiting(9)))
                .containsExactly(
                        new ServiceThreads.Row(aurore, 2, time().plusSeconds(1)),
                        new ServiceThreads.Row(BASILE, 1, time().plusSeconds(3)));
        assertThat(read(() -> threads().waiting(1))).hasSize(1);
        answering(() -> threads().dealWith(aurore, time().plusSeconds(9)));
        assertThat(thread(aurore).waiting()).isZero();
        assertThat(read(() -> threads().waiting(9)))
                .extracting(ServiceThreads.Row::person)
                .containsExactly(BASILE);
        assertThat(read(() -> threads().dealtWith(9)))
                .containsExactly(new ServiceThreads.Row(aurore, 2, time().plusSeconds(2)));
    }

    @Test
    void endsAsAWhole() {
        Pseudonym aurore = account();
        add(aurore, asked(1, Optional.empty()));
        wind(Duration.ofDays(1000));
        Instant later = time().plus(Duration.ofDays(1000));
        write(() -> threads().prolong(aurore, ServiceThread.until(later)));
        assertThat(own(() -> threads().end(aurore))).contains(ServiceThread.until(later));
        wind(Duration.ofDays(2000));
        assertThat(thread(aurore).messages()).hasSize(1);
        wind(Duration.ofDays(2100));
        assertThat(thread(aurore).messages()).isEmpty();
        assertThat(own(() -> threads().end(aurore))).isEmpty();
        assertThat(read(() -> threads().waiting(9))).isEmpty();
    }

    @Test
    void knowsWhomToTell() {
        Pseudonym aurore = account();
        add(aurore, answer(1));
        add(BASILE, answer(2));
        assertThat(own(() -> threads().reader(new UUID(3, 1))))
                .contains(new ServiceThreads.Reader(EMAIL, Language.FR));
        assertThat(own(() -> threads().reader(new UUID(3, 2)))).as("no account").isEmpty();
        assertThat(own(() -> threads().reader(new UUID(3, 9)))).isEmpty();
    }

    private boolean add(Pseudonym person, ServiceMessage message) {
        Supplier<Boolean> add =
                () -> {
                    threads().hold(person);
                    return threads().add(message, person, ServiceThread.until(time()));
                };
        return message.author() == ServiceMessage.Author.SHOP ? read(add) : own(add);
    }

    private ServiceThread thread(Pseudonym person) {
        ServiceThread thread = own(() -> threads().of(person));
        assertThat(read(() -> threads().of(person))).as("for staff").isEqualTo(thread);
        return thread;
    }

    private ServiceMessage asked(int n, Optional<OrderNumber> order) {
        return ServiceMessage.asked(
                new UUID(3, n), order, new MessageText("Où\nest-il ? " + n), time().plusSeconds(n));
    }

    private ServiceMessage answer(int n) {
        return ServiceMessage.answer(
                new UUID(3, n), new MessageText("En route"), time().plusSeconds(n));
    }

    /** As the customer. */
    private <T> T own(Supplier<T> work) {
        return processing().run(WriteMessage.class, _ -> work.get());
    }

    private void write(Runnable work) {
        own(() -> {
            work.run();
            return List.of();
        });
    }

    /** As staff. */
    private <T> T read(Supplier<T> work) {
        return processing().run(AnswerMessages.class, _ -> work.get());
    }

    private void answering(Runnable work) {
        read(() -> {
            work.run();
            return List.of();
        });
    }
}
