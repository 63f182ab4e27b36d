package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Hard test G2, the search by name: it looks past the policies, so it is asked about every way of being gone. */
class PeopleAreFoundInUseAloneTest {
    private static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");
    private static final List<String> ENDS =
            List.of("2027-06-15T10:00:00Z", "2027-06-15T10:00:00.000001Z", "infinity");

    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
        fixture.wind(TIME);
    }

    @Test
    void findsByAnOrderWhoseContactAndItselfAreInUse() {
        List<String> inUse = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            for (String order : ENDS)
                for (String contact : ENDS)
                    for (boolean hiddenOrder : List.of(false, true))
                        for (boolean hiddenContact : List.of(false, true)) {
                            String buyer = UUID.randomUUID().toString();
                            order(sql, buyer, order, hiddenOrder, contact, hiddenContact);
                            if (!order.equals(ENDS.getFirst())
                                    && !contact.equals(ENDS.getFirst())
                                    && !hiddenOrder
                                    && !hiddenContact) inUse.add(buyer);
                        }
        }
        assertThat(found("aurore")).containsExactlyInAnyOrderElementsOf(inUse).hasSize(4);
        assertThat(found("quartz")).containsExactlyInAnyOrderElementsOf(inUse);
    }

    @Test
    void findsByAnAddressBookThatIsInUse() {
        List<String> inUse = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            for (String end : ENDS)
                for (boolean hidden : List.of(false, true)) {
                    String buyer = UUID.randomUUID().toString();
                    address(sql, buyer, "Aurore Minuit", end, hidden);
                    if (!end.equals(ENDS.getFirst()) && !hidden) inUse.add(buyer);
                }
        }
        assertThat(found("minuit")).containsExactlyInAnyOrderElementsOf(inUse).hasSize(2);
    }

    @Test
    void listsNobodyWithoutAWordAndNeverMoreThanFiftyOne() {
        try (Sql sql = Sql.superuser()) {
            for (int i = 0; i < 60; i++)
                address(sql, UUID.randomUUID().toString(), "Aurore N" + i, "infinity", false);
        }
        assertThat(found("aurore")).hasSize(51).doesNotHaveDuplicates();
        for (String nothing : List.of("", " ", "a", "a b c", "%", "*", ":*", "'' | ''", "!zz"))
            assertThat(found(nothing)).as(nothing).isEmpty();
    }

    @Test
    void answersNobodyButWhoDealsWithOrders() {
        for (Purpose purpose : Purpose.values()) {
            if (purpose == Purpose.ORDER_MANAGEMENT) continue;
            try (Sql as = Sql.as(Schema.role(purpose))) {
                assertThatThrownBy(() -> as.rows("SELECT governance.find_people('aurore')"))
                        .as(purpose.id())
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static List<String> found(String typed) {
        try (Sql as = Sql.as(Schema.role(Purpose.ORDER_MANAGEMENT))) {
            return as.rows(
                    "SELECT governance.find_people('%s')".formatted(typed.replace("'", "''")));
        }
    }

    private static void order(
            Sql sql,
            String buyer,
            String until,
            boolean hidden,
            String contactUntil,
            boolean contactHidden) {
        String id = UUID.randomUUID().toString();
        sql.run(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents,
                    shipping_vat, total_cents, placed_at, pay_before, restricted_since, active_until, archive_until)
                VALUES ('%1$s', '%1$s', '%1$s', '%2$s', 'CONFIRMED', '[]', 'home', 'home', 0, 0, 0, now(), now(), %3$s, '%4$s', 'infinity')\
                """
                        .formatted(id, buyer, hidden ? "now()" : "NULL", until));
        sql.run(
                """
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city,
                    delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language,
                    restricted_since, active_until)
                VALUES ('%s', 'a@example.com', 'Aurore Minuit', 's', 'p', 'c', 'FR', 'Basile Quartz', 's', 'p', 'c', 'FR', 'FR', %s, '%s')\
                """
                        .formatted(id, contactHidden ? "now()" : "NULL", contactUntil));
    }

    private static void address(Sql sql, String buyer, String name, String until, boolean hidden) {
        sql.run(
                """
                INSERT INTO shop.account_address (id, buyer, name, street, postcode, city, country, kept_at, restricted_since, active_until)
                VALUES ('%s', '%s', '%s', 's', 'p', 'c', 'FR', now(), %s, '%s')\
                """
                        .formatted(
                                UUID.randomUUID(), buyer, name, hidden ? "now()" : "NULL", until));
    }
}
