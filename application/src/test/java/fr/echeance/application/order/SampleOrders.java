package fr.echeance.application.order;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PersonalNote;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Orders and contacts for tests; the people are invented. */
public final class SampleOrders {
    public static final SecretKey KEY =
            new SecretKeySpec(
                    "a key for tests only, 32 bytes !".getBytes(StandardCharsets.US_ASCII),
                    "HmacSHA256");
    public static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");

    private SampleOrders() {}

    public static OrderContact contact(EmailAddress email) {
        return new OrderContact(
                email,
                Optional.of(new PhoneNumber("06 39 98 12 34")),
                address("Aurore Minuit"),
                address("Basile Quartz"),
                Optional.of(new PersonalNote("Sonner deux fois.")),
                Language.FR);
    }

    public static PostalAddress address(String name) {
        return new PostalAddress(
                new PersonName(name),
                "12 rue de l’Heure",
                Optional.of("Bât. B"),
                "75003",
                "Paris",
                "FR");
    }

    /** Two small hourglasses and an almanac, 44.20 € with delivery. */
    public static Order placed(UUID id, UUID cart, Instant now) {
        return Order.place(
                id,
                OrderNumber.draw(id.getLeastSignificantBits() ^ (id.getMostSignificantBits() << 7)),
                cart,
                Pseudonym.of(AURORE, KEY),
                List.of(
                        new OrderLine(
                                SampleCatalog.PAPER,
                                "Almanach 2027, broché",
                                new Quantity(1),
                                new Money(850),
                                new VatRate(210),
                                WithdrawalRight.NORMAL),
                        new OrderLine(
                                SampleCatalog.SMALL,
                                "Sablier de trois minutes",
                                new Quantity(2),
                                new Money(1_490),
                                new VatRate(2000),
                                WithdrawalRight.NORMAL)),
                new Shipping("home", "À domicile", new Money(590), new VatRate(2000)),
                now,
                now.plus(Order.TIME_TO_PAY));
    }

    /** As placing does it. */
    public static void add(Orders orders, Order order, Instant now) {
        orders.add(order, contact(AURORE), terms(now), orders.hold(order.buyer(), order.id()));
    }

    public static TermsAcceptance terms(Instant now) {
        return new TermsAcceptance(FixedTerms.VERSION, FixedTerms.DIGEST, now);
    }
}
