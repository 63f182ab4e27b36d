package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.order.ListOrders.Query;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ListOrdersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestShop shop = new TestShop();
    private final ListOrders listOrders = new ListOrders(shop.processing, shop.orders);
    private final UUID order = shop.placed();

    @Test
    void findsTheOrdersOfAnAddressHoweverItIsTyped() {
        assertThat(found(Optional.of("AURORE.minuit@example.com"), TODAY, TODAY))
                .containsExactly(order);
        assertThat(found(Optional.of("basile.quartz@example.com"), TODAY, TODAY)).isEmpty();
    }

    @Test
    void countsBothDaysIn() {
        assertThat(found(Optional.empty(), TODAY, TODAY)).containsExactly(order);
        assertThat(found(Optional.empty(), TODAY.minusDays(9), TODAY.minusDays(1))).isEmpty();
        assertThat(found(Optional.empty(), TODAY.plusDays(1), TODAY.plusDays(9))).isEmpty();
    }

    @Test
    void refusesPagesWithoutEnd() {
        assertThatThrownBy(() -> query(Optional.empty(), TODAY, TODAY, 101))
                .isInstanceOf(InvalidValue.class);
    }

    private List<UUID> found(Optional<String> email, LocalDate from, LocalDate to) {
        return listOrders.handle(query(email, from, to, 20)).rows().stream()
                .map(OrderBook.Row::id)
                .toList();
    }

    private static Query query(Optional<String> email, LocalDate from, LocalDate to, int size) {
        return new Query(
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                email.map(e -> Pseudonym.of(new EmailAddress(e), SampleOrders.KEY)),
                Optional.empty(),
                1,
                size);
    }
}
