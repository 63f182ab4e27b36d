package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class ServeCustomersTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final TestSupport shop = new TestSupport();

    @ParameterizedTest
    @CsvSource({
        "aurore.minuit@example.com, ByAddress",
        "E-7K3MQ-92QDX, ByOrder",
        "e-7k3mq-92qdx, ByOrder",
        "00000000-0000-0007-0000-000000000002, ByAccount",
        "Minuit, ByName",
        "Ng, ByName",
        "d’Y Xu, ByName"
    })
    void understandsWhatWasTyped(String typed, String kind) {
        assertThat(Sought.of(typed).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "'', required",
        "' ', required",
        "a, two-letters",
        "a b c, two-letters",
        "%%, required",
        "nobody@, email",
        "@, required"
    })
    void looksForNobodyByLess(String typed, String rule) {
        assertThatThrownBy(() -> Sought.of(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, invalid -> assertThat(invalid.rule()).isEqualTo(rule));
    }

    @Test
    void leavesATraceOfEverybodyWhoWasFound() {
        Order order = shop.placed(1);
        for (String typed :
                new String[] {SampleOrders.AURORE.value(), order.number().value(), "minuit"})
            assertThat(find(typed).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.buyer()).isEqualTo(order.buyer()));
        assertThat(find("personne").hits()).isEmpty();
        assertThat(shop.looks.all())
                .hasSize(3)
                .allSatisfy(look -> {
                    assertThat(look.staff()).isEqualTo(STAFF);
                    assertThat(look.place()).isEqualTo(Looks.Place.SEARCH);
                    assertThat(look.subject()).isEqualTo(order.buyer());
                });
    }

    @Test
    void leavesATraceOfAPageThatShowsSomebodyAndOfNoOther() {
        Order order = shop.placed(1);
        var nobody = new ViewCustomer.Query(new Pseudonym(new UUID(9, 9)), STAFF);
        assertThat(shop.view.handle(nobody)).isEqualTo(new ViewCustomer.Outcome.Gone());
        assertThat(shop.looks.all()).isEmpty();
        assertThat(shop.view.handle(new ViewCustomer.Query(order.buyer(), STAFF)))
                .isInstanceOfSatisfying(
                        ViewCustomer.Outcome.Found.class,
                        found -> {
                            assertThat(found.account()).isEmpty();
                            assertThat(found.orders().rows()).hasSize(1);
                            assertThat(found.contact()).isPresent();
                        });
        assertThat(shop.looks.all())
                .containsExactly(
                        new Looks.Look(
                                STAFF, Looks.Place.CUSTOMER, order.buyer(), shop.clock.now()));
    }

    private FindCustomers.Found find(String typed) {
        return shop.find.handle(new FindCustomers.Query(Sought.of(typed), STAFF));
    }
}
