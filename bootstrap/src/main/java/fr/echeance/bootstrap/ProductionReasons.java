package fr.echeance.bootstrap;

import fr.echeance.domain.payment.Bic;
import fr.echeance.domain.payment.Iban;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a shop for real people may not have, and what it cannot do without. */
final class ProductionReasons {
    private final Given given;
    private final List<String> reasons = new ArrayList<>();

    private ProductionReasons(Given given) {
        this.given = given;
    }

    static List<String> of(Given given) {
        ProductionReasons production = new ProductionReasons(given);
        production.leavesTheSandbox();
        production.knowsItsSurroundings();
        production.isPaid();
        production.canBeRead();
        return production.reasons;
    }

    static boolean sandboxPays(Given given) {
        return given.is("echeance.payment.provider", "sandbox");
    }

    private void leavesTheSandbox() {
        refuse(
                sandboxPays(given) || given.isMissing("echeance.payment.provider"),
                "echeance.payment.provider",
                "the sandbox lets everybody pay with nothing; set transfer");
        refuse(
                !given.isOff("echeance.web.sandbox"),
                "echeance.web.sandbox",
                "time machine and mailbox show everything to everybody; set false");
        refuse(
                !given.isOff("echeance.sample-shop"),
                "echeance.sample-shop",
                "invented goods and people are for trying out; set false");
        refuse(
                !given.is("echeance.identity.provider", "keycloak"),
                "echeance.identity.provider",
                "the embedded sign-in is for one machine; set keycloak");
        refuse(
                given.isMissing("echeance.database.url"),
                "echeance.database.url",
                "the embedded PostgreSQL is for one machine; set jdbc:postgresql://… of a server");
    }

    private void knowsItsSurroundings() {
        refuse(
                !PublicWay.isHttps(given.text("echeance.identity.keycloak.url")),
                "echeance.identity.keycloak.url",
                "passwords are typed there; set the https address of Keycloak");
        refuse(
                given.text("echeance.identity.keycloak.url").endsWith("/"),
                "echeance.identity.keycloak.url",
                "its tokens name it without the slash at the end; leave it out");
        refuse(
                given.isMissing("echeance.web.shop-name"),
                "echeance.web.shop-name",
                "each page bears it; set the name of the shop");
        refuse(
                given.isMissing("spring.mail.host"),
                "spring.mail.host",
                "nobody would be written to; set the mail server");
        refuse(
                given.isMissing("echeance.mail.from"),
                "echeance.mail.from",
                "letters need a sender; set the shop's own address");
        refuse(
                given.isMissing("echeance.administrator")
                        || given.text("echeance.administrator").endsWith("@example.com"),
                "echeance.administrator",
                "somebody must be let in; set the address of the first administrator");
        refuse(
                given.isMissing("echeance.erasure-journal"),
                "echeance.erasure-journal",
                "a restored backup would bring back who was erased; set a file that lies apart from"
                        + " the database and its backups");
    }

    private void isPaid() {
        for (String setting : List.of("account-holder", "iban", "bank"))
            refuse(
                    given.isMissing("echeance.payment.transfer." + setting),
                    "echeance.payment.transfer." + setting,
                    "buyers transfer their money to that account; set it as your bank writes it");
    }

    /** What would stop the start later, in words that name no setting, or stop each letter. */
    private void canBeRead() {
        canBeRead(
                "echeance.administrator",
                EmailAddress::new,
                "that is no e-mail address; set the address of the first administrator");
        canBeRead(
                "echeance.security.alarms-to",
                EmailAddress::new,
                "that is no e-mail address; set whom alarms are mailed to, or leave it out");
        canBeRead(
                "echeance.payment.transfer.iban",
                Iban::new,
                "its length or its check digits are wrong; set it as your bank writes it");
        canBeRead(
                "echeance.payment.transfer.bic",
                Bic::new,
                "no bank's code is like that; set eight or eleven letters and digits, or leave it"
                        + " out");
        refuse(
                !given.isMissing("echeance.mail.from")
                        && !given.text("echeance.mail.from").contains("@"),
                "echeance.mail.from",
                "that is no e-mail address; set the shop's own address");
    }

    private void canBeRead(String setting, Consumer<String> reading, String why) {
        if (given.isMissing(setting) || given.isExample(setting)) return;
        try {
            reading.accept(given.text(setting));
        } catch (InvalidValue _) {
            refuse(true, setting, why);
        }
    }

    private void refuse(boolean wrong, String setting, String why) {
        if (wrong) reasons.add(setting + ": " + why);
    }
}
