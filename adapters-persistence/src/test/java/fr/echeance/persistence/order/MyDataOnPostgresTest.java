package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** My data over the real adapters: a buyer whose order went all its way, and another one beside. */
class MyDataOnPostgresTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final EmailAddress BASILE = new EmailAddress("basile.quartz@example.com");

    private final Furnished shop = new Furnished();
    private final OrderErrands orders = new OrderErrands(shop);

    /** Payment entries too, which know neither person nor order but a number. */
    @Test
    void handsOutEveryKindThatAnOrderLeavesBehindAndNothingOfAnother() {
        UUID his = orders.delivered(BASILE).order();
        UUID hers = orders.delivered(AURORE).order();
        ExportPersonalRecords.Export export =
                use(ExportPersonalRecords.class).handle(person(AURORE));
        assertThat(export.kinds())
                .extracting(ExportPersonalRecords.Kind::kind)
                .containsExactly(
                        RecordKind.ORDER,
                        RecordKind.ORDER_CONTACT,
                        RecordKind.TERMS_ACCEPTANCE,
                        RecordKind.CONTRACT_WRITING,
                        RecordKind.INVOICE,
                        RecordKind.PAYMENT_ENTRY,
                        RecordKind.PAYMENT_TOKEN,
                        RecordKind.PAYMENT_EVENT,
                        RecordKind.PARCEL,
                        RecordKind.SERVICE_MAIL);
        String all =
                export.kinds().stream()
                        .flatMap(kind -> kind.records().stream())
                        .map(ExportPersonalRecords.Kept::json)
                        .collect(Collectors.joining());
        assertThat(all)
                .contains(AURORE.value(), hers.toString(), "6A12345678")
                .doesNotContain(BASILE.value(), his.toString())
                .doesNotContain("\"actor\"")
                .contains("\"act\"");
    }

    @Test
    void callsEveryFieldByAName() {
        orders.delivered(AURORE);
        Set<String> unnamed =
                use(ViewPersonalRecords.class).handle(person(AURORE)).stream()
                        .flatMap(kind -> kind.fields().live().stream())
                        .filter(field -> !FieldNames.has(field))
                        .collect(Collectors.toSet());
        assertThat(unnamed).isEmpty();
    }

    @Test
    void staysReadableAfterItWasErased() {
        orders.delivered(AURORE);
        erase(Duration.ofDays(16));
        assertThat(use(ViewPersonalRecords.class).handle(person(AURORE)))
                .extracting(ViewPersonalRecords.Kind::kind)
                .containsExactly(
                        RecordKind.ORDER,
                        RecordKind.TERMS_ACCEPTANCE,
                        RecordKind.CONTRACT_WRITING,
                        RecordKind.INVOICE,
                        RecordKind.PAYMENT_ENTRY,
                        RecordKind.PAYMENT_TOKEN,
                        RecordKind.SUBJECT_REQUEST);
    }

    @Test
    void hidesFromTheBuyersPageAndBringsBack() {
        PlaceOrder.Outcome.Placed placed = orders.delivered(AURORE);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(16)));
        assertThat(isFound(placed)).isTrue();
        ask();
        assertThat(isFound(placed)).isFalse();
        assertThat(use(UndoErasure.class).handle(person(AURORE)))
                .isEqualTo(new UndoErasure.Outcome.Undone());
        assertThat(isFound(placed)).isTrue();
    }

    /** What is open is neither hidden nor taken, and goes by itself once it is over. */
    @Test
    void deliversAnOpenOrderAndErasesItAfterwards() {
        UUID order = orders.pay(shop.placed(AURORE.value()).order());
        ask();
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(7)));
        assertThat(use(RunErasures.class).handle(10).done()).hasSize(1);
        assertThat(shop.fixture.count("shop.order_contact")).isEqualTo(1);
        orders.deliver(order);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(21)));
        use(RunErasures.class).handle(10);
        assertThat(shop.fixture.count("shop.order_contact"))
                .as("the last day to withdraw")
                .isEqualTo(1);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(22)));
        use(RunErasures.class).handle(10);
        assertThat(shop.fixture.count("shop.order_contact")).isZero();
        assertThat(shop.fixture.count("archive.orders")).isEqualTo(1);
        assertThat(shop.fixture.count("governance.subject_request WHERE standing = 'DONE'"))
                .isEqualTo(1);
    }

    /** A hold placed in the grace spares its record; once it is released the record goes by the same request. */
    @Test
    void resumesWhatAHoldHadStopped() {
        UUID order = orders.delivered(AURORE).order();
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(16)));
        ask();
        shop.fixture.superuser(
                """
                INSERT INTO governance.hold VALUES (gen_random_uuid(), 'order_contact', '%s', 'DISPUTE',
                    gen_random_uuid(), now(), current_date, NULL, NULL, 'infinity', 'infinity')\
                """
                        .formatted(order));
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(23)));
        use(RunErasures.class).handle(10);
        assertThat(shop.fixture.count("shop.order_contact WHERE restricted_since IS NULL"))
                .isEqualTo(1);
        assertThat(shop.fixture.count("shop.parcel")).isZero();
        shop.fixture.superuser("UPDATE governance.hold SET released_at = now()");
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(24)));
        use(RunErasures.class).handle(10);
        assertThat(shop.fixture.count("shop.order_contact")).isZero();
    }

    private boolean isFound(PlaceOrder.Outcome.Placed placed) {
        return use(LookUpOrder.class).handle(new LookUpOrder.Query(placed.number(), AURORE))
                instanceof LookUpOrder.Outcome.Found;
    }

    private void erase(Duration after) {
        shop.fixture.wind(Furnished.TIME.plus(after));
        ask();
        shop.fixture.wind(Furnished.TIME.plus(after).plus(RequestErasure.GRACE));
        var preview = use(PreviewErasure.class).handle(person(AURORE)).plan();
        assertThat(use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(use(PreviewErasure.class).handle(person(AURORE)).request().orElseThrow().plan())
                .isEqualTo(preview);
    }

    private void ask() {
        assertThat(
                        use(RequestErasure.class)
                                .handle(
                                        new RequestErasure.Command(
                                                person(AURORE), AURORE, false, Language.FR)))
                .isInstanceOf(RequestErasure.Outcome.Asked.class);
    }

    private static Pseudonym person(EmailAddress email) {
        return Pseudonym.of(email, SampleOrders.KEY);
    }

    private <T> T use(Class<T> useCase) {
        return shop.use(useCase);
    }
}
