package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.Period;

class OrderHolderTest {
    private final Furnished shop = new Furnished();
    private final OrderHolder holder = shop.fixture.bean(OrderHolder.class);

    @Test
    void archivesThenErasesAnOrderAndKeepsItsArticlesAsTotals() {
        shop.paid("a@example.com");
        shop.fixture.superuser(
                "UPDATE shop.orders SET active_until = '2029-01-01', archive_until = '2034-01-01'");
        shop.fixture.wind(Instant.parse("2029-01-02T00:00:00Z"));
        assertThat(sweep(RecordKind.ORDER)).isEqualTo(new Swept(1, 0));
        assertThat(totals()).isEqualTo("none");
        shop.fixture.wind(Instant.parse("2034-01-02T00:00:00Z"));
        assertThat(sweep(RecordKind.ORDER)).isEqualTo(new Swept(0, 1));
        assertThat(totals()).isEqualTo(SMALL.value() + " 2 2980");
    }

    @Test
    void countsNothingAsSoldThatWasNeverPaid() {
        shop.placed("a@example.com");
        shop.fixture.superuser("UPDATE shop.orders SET archive_until = active_until");
        after(Order.NEVER_PAID.plusDays(1));
        assertThat(sweep(RecordKind.ORDER)).isEqualTo(new Swept(0, 1));
        assertThat(totals()).isEqualTo("none");
    }

    @Test
    void erasesTheContactWhenTheLastDutyIsOver() {
        shop.placed("a@example.com");
        after(Order.NEVER_PAID);
        assertThat(sweep(RecordKind.ORDER_CONTACT)).isEqualTo(Swept.NOTHING);
        after(Order.NEVER_PAID.plusDays(1));
        assertThat(sweep(RecordKind.ORDER_CONTACT)).isEqualTo(new Swept(0, 1));
        assertThat(sweep(RecordKind.TERMS_ACCEPTANCE)).isEqualTo(new Swept(1, 0));
    }

    private void after(Period period) {
        shop.fixture.wind(
                Deadline.dayOf(Furnished.TIME)
                        .plus(period)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant());
    }

    private Swept sweep(RecordKind kind) {
        return shop.fixture.processing().run(Sweep.class, _ -> holder.sweep(kind, 100));
    }

    private String totals() {
        return shop.fixture
                .db()
                .fetchSingle(
                        "SELECT coalesce(string_agg(concat_ws(' ', sku, pieces, gross_cents), ',"
                                + " '), 'none') FROM catalog.sold_total")
                .get(0, String.class);
    }

    @UseCase(Purpose.RETENTION)
    private static final class Sweep {}
}
