package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** A shop that is paid by bank transfer: the buyer is told where, staff note what came, and send back what is too much. */
class TransferJourneyTest {
    private static final String PRUDENCE = "prudence.carillon@example.com";
    private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";
    private static final Pattern REFERENCE =
            Pattern.compile("RF[0-9]{2} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{2}");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+,[0-9]{2})\u00a0€");

    @RegisterExtension
    static final OpenShop SHOP =
            new OpenShop(
                    "echeance.payment.provider=transfer",
                    "echeance.payment.transfer.account-holder=À la bonne heure",
                    "echeance.payment.transfer.iban=" + IBAN,
                    "echeance.payment.transfer.bic=AGRIFRPP",
                    "echeance.payment.transfer.bank=Banque du Balancier");

    @Test
    void ordersTransfersAndIsConfirmedByStaff() {
        try (Visitor prudence = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            String number = orders(prudence, PRUDENCE);
            prudence.sees(IBAN).sees("À la bonne heure").sees("AGRIFRPP");
            String reference = found(REFERENCE, prudence.text());
            String amount = found(AMOUNT, details(prudence).innerText());
            assertThat(number.substring(2).replace("-", ""))
                    .as("the order's number")
                    .isEqualTo(reference.replace(" ", "").substring(4));
            assertThat(prudence.strangers()).isEmpty();
            prudence.page.waitForCondition(() -> prudence.hasLetter(PRUDENCE, "comment la payer"));
            prudence.letter(PRUDENCE, "comment la payer").sees(IBAN).sees(reference);

            notes(staff, reference, amount);
            staff.sees("la commande est payée").sees("Payée").sees("Virement noté");
            notes(staff, reference, amount);
            staff.sees("Ce virement est déjà noté");
            prudence.waitsFor("/orders/" + number, "Payée").doesNotSee(IBAN);
            prudence.page.waitForCondition(() -> prudence.hasLetter(PRUDENCE, "est confirmée"));
            prudence.waitsFor("/orders/" + number, "Voir la facture");
        }
    }

    @Test
    void sendsBackByHandWhatIsTooMuchAndSaysSoOnlyThen() {
        try (Visitor prudence = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            String number = orders(prudence, "prudence@carillon.example.com");
            String reference = found(REFERENCE, prudence.text());
            notes(staff, reference, "999,99");
            staff.sees("la commande est payée");
            staff.waitsFor("/backoffice/orders/transfers", reference);
            String returned =
                    "SELECT count(*) FROM shop.payment_entry WHERE type = 'REFUND' AND reference ="
                            + " '%s'".formatted(number);
            assertThat(SHOP.database().number(returned)).isZero();
            staff.page
                    .locator(
                            "tr",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHasText(reference))
                    .locator("button")
                    .click();
            staff.sees("Remboursement noté");
            assertThat(staff.page.locator("main").innerText()).doesNotContain(reference);
            assertThat(SHOP.database().number(returned)).isOne();
        }
    }

    @Test
    void lapsesUnpaidAndStillLosesNothing() {
        try (Visitor prudence = SHOP.visitor();
                Visitor staff = SHOP.visitor()) {
            String number = orders(prudence, "prudence@carillon.example.com");
            String reference = found(REFERENCE, prudence.text());
            prudence.windsTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(11));
            prudence.waitsFor("/orders/" + number, "Éteinte").doesNotSee(IBAN);
            notes(staff, reference, "12,34");
            staff.sees("la commande n’en attend pas");
            staff.waitsFor("/backoffice/orders/transfers", reference).sees("12,34");
        }
    }

    private static String orders(Visitor prudence, String email) {
        prudence.fillsTheCart("sablier", 1).orders("Prudence Carillon", email);
        prudence.sees("Payer par virement");
        return prudence.number();
    }

    /** Finds the order by what the statement says, and notes what came. */
    private static void notes(Visitor staff, String reference, String amount) {
        staff.open("/backoffice/orders/transfers");
        if (staff.page.locator("#password").count() > 0)
            staff.signsIn("administration@example.com", SHOP.shop().password())
                    .open("/backoffice/orders/transfers");
        staff.type("reference", reference).click("Trouver la commande");
        staff.type("amount", amount).type("reference", reference).click("Noter le virement");
    }

    private static Locator details(Visitor prudence) {
        return prudence.page.locator("section[aria-labelledby=transfer]");
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(found.groupCount());
    }
}
