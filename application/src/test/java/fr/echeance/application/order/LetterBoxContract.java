package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.LetterBox.Kind;
import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every box of letters does. */
public abstract class LetterBoxContract {
    private static final Deadline LATER = Deadline.endOf(LocalDate.of(2028, 11, 23));

    protected abstract Processing processing();

    protected abstract LetterBox box();

    protected abstract Orders orders();

    @Test
    void knowsToWhomAndWhereWhatAndUnderWhichTerms() {
        UUID order = place();
        Optional<OrderLetters.Recipient> to = read(_ -> box().recipient(order));
        Optional<OrderLetters.Addresses> addresses = read(_ -> box().addresses(order));
        Optional<String> terms = read(_ -> box().acceptedTerms(order));
        assertThat(to)
                .contains(
                        new OrderLetters.Recipient(
                                SampleOrders.AURORE,
                                SampleOrders.address("Aurore Minuit").recipient(),
                                Language.FR));
        assertThat(addresses)
                .contains(
                        new OrderLetters.Addresses(
                                SampleOrders.address("Aurore Minuit"),
                                SampleOrders.address("Basile Quartz")));
        assertThat(terms).contains(FixedTerms.VERSION);
    }

    @Test
    void keepsTheFirstWriting() {
        UUID order = place();
        keep(order, new Letter("first", "<p>1</p>", "1"));
        keep(order, new Letter("second", "<p>2</p>", "2"));
        Optional<Letter> writing = read(_ -> box().writing(order));
        assertThat(writing).contains(new Letter("first", "<p>1</p>", "1"));
    }

    @Test
    void remembersEachKindOfLetterApartAndOnce() {
        UUID order = place();
        sent(order);
        sent(order);
        assertThat(wasSent(order, Kind.CONFIRMATION)).isTrue();
        assertThat(wasSent(order, Kind.SHIPPING_NOTICE)).isFalse();
        assertThat(wasSent(new UUID(1, 1), Kind.CONFIRMATION)).isFalse();
    }

    private UUID place() {
        UUID id = new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0001L);
        return processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order = SampleOrders.placed(id, new UUID(1, 2), now);
                            SampleOrders.add(orders(), order, now);
                            return id;
                        });
    }

    private void keep(UUID order, Letter letter) {
        processing()
                .run(
                        SendConfirmation.class,
                        now -> {
                            box().keepWriting(
                                            order,
                                            Language.FR,
                                            FixedTerms.VERSION,
                                            letter,
                                            now,
                                            new Deadlines(LATER, LATER));
                            return now;
                        });
    }

    private void sent(UUID order) {
        processing()
                .run(
                        SendConfirmation.class,
                        now -> {
                            box().sent(
                                            UUID.randomUUID(),
                                            order,
                                            Kind.CONFIRMATION,
                                            "confirmation." + order,
                                            now,
                                            LATER);
                            return now;
                        });
    }

    private boolean wasSent(UUID order, Kind kind) {
        return processing().<Boolean>read(SendConfirmation.class, _ -> box().wasSent(order, kind));
    }

    private <T> T read(Function<Instant, T> work) {
        return processing().read(SendConfirmation.class, work);
    }
}
