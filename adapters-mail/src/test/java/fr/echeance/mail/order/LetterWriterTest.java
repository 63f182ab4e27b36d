package fr.echeance.mail.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.OrderLetters.Addresses;
import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.Terms;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.payment.Bic;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.Iban;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class LetterWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Map<String, String> SELLER =
            Map.of(
                    "name", "À la bonne heure",
                    "form", "SAS",
                    "street", "12 rue du Sablier",
                    "postcode", "99120",
                    "city", "Midy-le-Retard",
                    "register", "RCS Midy-le-Retard 000 000 000",
                    "vat", "FR00000000000",
                    "email", "bonjour@example.com",
                    "phone", "01 99 00 12 12");
    private static final Terms.Text TERMS =
            new Terms.Text(
                    "2026-11-01",
                    "a".repeat(64),
                    NOW,
                    "Conditions générales de vente",
                    "## 8. Formulaire de rétractation type\nJe vous notifie : …\n## 10."
                            + " Médiation\nMédiation du Quart d’Heure");

    private final LetterWriter writer = new LetterWriter();
    private final Order order = SampleOrders.placed(new UUID(1, 1), new UUID(1, 2), NOW);

    @Test
    void saysEverythingThatADurableMediumMustSay() {
        Letter letter = confirmation(order, Language.FR, "Aurore Minuit");
        for (String text : List.of(letter.html(), letter.plain())) {
            assertThat(text)
                    .contains(
                            order.number().value(),
                            "Sablier de trois minutes",
                            "14,90\u00a0€",
                            "29,80\u00a0€",
                            "44,20\u00a0€",
                            "dont TVA 20\u00a0%",
                            "dont TVA 2,1\u00a0%",
                            "À domicile",
                            "12 rue de l’Heure",
                            "Basile Quartz",
                            "12 rue du Sablier",
                            "FR00000000000",
                            "bonjour@example.com",
                            "quatorze jours",
                            "garantie légale de conformité",
                            "version 2026-11-01",
                            "Formulaire de rétractation type",
                            "Je vous notifie",
                            "Médiation du Quart d’Heure");
        }
        assertThat(letter.subject()).contains(order.number().value());
    }

    @Test
    void saysWhereToTransferWhatUntilWhichDay() {
        TransferAccount account =
                new TransferAccount(
                        "À la bonne heure",
                        new Iban("FR7630006000011234567890189"),
                        Optional.of(new Bic("AGRIFRPP")),
                        "Banque du Balancier");
        for (Language language : Language.values()) {
            Letter letter =
                    writer.transferDetails(
                            order,
                            recipient(language, "Aurore Minuit"),
                            account,
                            LocalDate.of(2026, 12, 3));
            boolean french = language == Language.FR;
            for (String text : List.of(letter.html(), letter.plain()))
                assertThat(text)
                        .contains(
                                "FR76 3000 6000 0112 3456 7890 189",
                                "AGRIFRPP",
                                "À la bonne heure",
                                "Banque du Balancier",
                                CreditorReference.of(order.number()).grouped(),
                                french ? "44,20\u00a0€" : "€44.20",
                                french ? "3 décembre 2026" : "3 December 2026");
        }
    }

    /** Red while the letter promised fourteen days for every article alike. */
    @Test
    void namesTheArticlesThatCannotBeSentBack() {
        Letter letter =
                confirmation(
                        order(
                                line("Cornichons patients", WithdrawalRight.EXCLUDED_SEALED),
                                line("Basilic en pot", WithdrawalRight.EXCLUDED_PERISHABLE),
                                line("Sablier", WithdrawalRight.NORMAL)),
                        Language.FR,
                        "Aurore Minuit");
        assertThat(letter.plain())
                .contains(
                        "Cornichons patients\u202f: article scellé",
                        "Basilic en pot\u202f: article qui")
                .doesNotContain("Sablier\u202f: article");
    }

    @ParameterizedTest
    @EnumSource
    void isOneColumnThatFetchesNothingAndLooksForNothing(Language language) {
        for (Letter letter : all(language)) {
            assertThat(letter.html())
                    .contains(
                            "max-width:600px",
                            "lang=\"" + language.name().toLowerCase(Locale.ROOT) + "\"")
                    .doesNotContainIgnoringCase("<img", "<script", "url(", "http:", "https:");
            assertThat(letter.plain()).doesNotContain("<", "{0}", "{1}").isNotBlank();
            assertThat(letter.html()).doesNotContain("{0}", "{1}");
            assertThat(letter.subject()).doesNotContain("\n", "\r");
        }
    }

    @Test
    void speaksTheBuyersLanguage() {
        assertThat(confirmation(order, Language.EN, "Aurore Minuit").plain())
                .contains("Dear Aurore Minuit", "€44.20", "23 November 2026", "including VAT 20%");
    }

    @Test
    void showsWhatABuyerTypedAndRunsNothingOfIt() {
        String name = "<b>Aurore</b> {0} & \"Minuit\" 'x'";
        Letter letter = confirmation(order, Language.FR, name);
        assertThat(letter.html())
                .contains("&lt;b&gt;Aurore&lt;/b&gt; {0} &amp; &quot;Minuit&quot;")
                .doesNotContain("<b>");
        assertThat(letter.plain()).contains(name);
    }

    private List<Letter> all(Language language) {
        Recipient to = recipient(language, "Aurore Minuit");
        Parcel parcel =
                new Parcel(order.id(), Carrier.COLISSIMO, new TrackingNumber("6A12345678"), NOW);
        return List.of(
                confirmation(order, language, "Aurore Minuit"),
                writer.shippingNotice(order, to, parcel),
                writer.cancellationNotice(order, to));
    }

    private Letter confirmation(Order of, Language language, String name) {
        return writer.confirmation(
                of,
                recipient(language, name),
                new Addresses(
                        SampleOrders.address("Aurore Minuit"),
                        SampleOrders.address("Basile Quartz")),
                TERMS,
                SELLER);
    }

    private static Recipient recipient(Language language, String name) {
        return new Recipient(SampleOrders.AURORE, new PersonName(name), language);
    }

    private Order order(OrderLine... lines) {
        return Order.place(
                order.id(),
                order.number(),
                order.cart(),
                order.buyer(),
                List.of(lines),
                order.shipping(),
                NOW,
                NOW.plus(Order.TIME_TO_PAY));
    }

    private static OrderLine line(String title, WithdrawalRight right) {
        return new OrderLine(
                new Sku("ART-1"), title, new Quantity(1), new Money(500), new VatRate(550), right);
    }
}
