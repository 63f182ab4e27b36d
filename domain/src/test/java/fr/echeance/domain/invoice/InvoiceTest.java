package fr.echeance.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InvoiceTest {
    private static final int[] RATES = {2000, 1000, 550, 210};
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Property
    void addsUpToTheCentWhateverWasBought(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 1_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 99) int pieces,
            @ForAll @LongRange(max = 5_000) long shipping) {
        Order order = order(prices, pieces, shipping);
        Invoice invoice = invoice(order);
        assertThat(invoice.total()).isEqualTo(order.total());
        assertThat(invoice.vat()).isEqualTo(order.vat());
        assertThat(invoice.net().plus(invoice.tax())).isEqualTo(invoice.total());
        assertThat(
                        invoice.lines().stream()
                                .map(Invoice.Line::total)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(order.total());
        for (VatSum vat : invoice.vat()) {
            assertThat(vat.net().plus(vat.tax())).isEqualTo(vat.gross());
            assertThat(vat.tax().cents()).isEqualTo(halfUp(vat));
        }
        assertThat(invoice.vat()).extracting(VatSum::rate).isSorted().doesNotHaveDuplicates();
    }

    /** 12.34 € at 20 %: 2.0566… → 2.06, not the sum of rounded lines. */
    @Example
    void roundsOnceForEachRateNotOnceForEachLine() {
        Invoice invoice = invoice(order(List.of(617L), 2, 0));
        assertThat(invoice.vat())
                .containsExactly(
                        new VatSum(
                                new VatRate(2000),
                                new Money(1_028),
                                new Money(206),
                                new Money(1_234)));
    }

    @Example
    void leavesOutADeliveryThatCostsNothing() {
        assertThat(invoice(order(List.of(1_000L), 1, 0)).lines()).hasSize(1);
        assertThat(invoice(order(List.of(1_000L), 1, 590)).lines()).hasSize(2);
    }

    @Example
    void namesTheOrderAndItsDayBesideItsOwn() {
        Invoice invoice = invoice(order(List.of(1_000L), 1, 590));
        assertThat(invoice.number()).isEqualTo("2026-000042");
        assertThat(invoice.orderedOn()).isBefore(invoice.issuedOn());
        assertThat(invoice.orderNumber()).startsWith("E-");
        assertThat(invoice.toString()).doesNotContain("Aurore", "rue de l’Heure");
    }

    @Example
    void beginsASeriesAtOne() {
        assertThat(new InvoiceNumber("2026", 1).value()).isEqualTo("2026-000001");
        assertThat(new InvoiceNumber("2026", 1_234_567).value()).isEqualTo("2026-1234567");
        assertThatThrownBy(() -> new InvoiceNumber("2026", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long halfUp(VatSum vat) {
        return BigDecimal.valueOf(vat.gross().cents())
                .multiply(BigDecimal.valueOf(vat.rate().basisPoints()))
                .divide(
                        BigDecimal.valueOf(10_000 + vat.rate().basisPoints()),
                        0,
                        RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Invoice invoice(Order order) {
        return Invoice.issue(
                new UUID(1, 1),
                new InvoiceNumber("2026", 42),
                DAY,
                order,
                DAY.minusDays(1),
                new PostalAddress(
                        new PersonName("Aurore Minuit"),
                        "12 rue de l’Heure",
                        Optional.empty(),
                        "75003",
                        "Paris",
                        "FR"),
                Language.FR,
                Map.of("name", "À la bonne heure"));
    }

    private static Order order(List<Long> prices, int pieces, long shipping) {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++)
            lines.add(
                    new OrderLine(
                            new Sku("ART-" + i),
                            "Article " + i,
                            new Quantity(pieces),
                            new Money(prices.get(i)),
                            new VatRate(RATES[i % RATES.length]),
                            WithdrawalRight.NORMAL));
        return Order.place(
                new UUID(1, 2),
                OrderNumber.draw(7),
                new UUID(1, 3),
                new Pseudonym(new UUID(1, 4)),
                lines,
                new Shipping("home", "À domicile", new Money(shipping), new VatRate(2000)),
                Instant.parse("2026-11-22T09:00:00Z"),
                Instant.parse("2026-11-22T09:30:00Z"));
    }
}
