package fr.echeance.bootstrap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What only this shop may know: drawn for it, different each, and none that stands in a file of ours. */
final class Secrets {
    private static final List<String> LOGINS = List.of("owner", "shop", "sweeper", "technician");
    private static final List<String> OTHERS =
            List.of(
                    "echeance.secret",
                    "echeance.signing-key", // of no use beside Keycloak, and no example's if it is
                    // there
                    "echeance.identity.keycloak.client-secret",
                    "echeance.identity.keycloak.provisioning-secret",
                    "echeance.mail.reports.password",
                    "spring.mail.password");

    private final Given given;
    private final List<String> reasons = new ArrayList<>();

    private Secrets(Given given) {
        this.given = given;
    }

    static List<String> reasons(Given given) {
        Secrets secrets = new Secrets(given);
        secrets.areReplaced();
        secrets.areDrawn();
        secrets.openTheDatabase();
        return secrets.reasons;
    }

    /** The settings that are looked at here. */
    static List<String> settings() {
        return Stream.concat(LOGINS.stream().map(Secrets::password), OTHERS.stream()).toList();
    }

    /** Whatever is an example's is no secret, nor an account of the shop's. */
    private void areReplaced() {
        Set<String> secrets = new HashSet<>();
        for (String setting : settings()) {
            secrets.add(Given.plain(setting));
            refuse(given.isExample(setting), setting, "it stands in our example; draw your own");
        }
        for (String setting : given.ours())
            refuse(
                    given.isExample(setting) && !secrets.contains(Given.plain(setting)),
                    setting,
                    "it stands in our example; set your own");
    }

    private void areDrawn() {
        String secret = given.text("echeance.secret");
        refuse(
                !given.isExample("echeance.secret")
                        && (!secret.matches("([0-9a-fA-F]{2}){32,}")
                                // Digits that were drawn are never so few.
                                || secret.chars().distinct().count() < 10),
                "echeance.secret",
                "pseudonyms and cookies hang on it; set 64 hexadecimal digits that were drawn");
        refuse(
                given.isMissing("echeance.identity.keycloak.client-secret"),
                "echeance.identity.keycloak.client-secret",
                "the shop proves itself to Keycloak with it; set the secret of its client there");
        refuse(
                given.isMissing("echeance.identity.keycloak.provisioning-secret"),
                "echeance.identity.keycloak.provisioning-secret",
                "the shop tells Keycloak with it who has an account; set the secret of that"
                        + " client");
    }

    private void openTheDatabase() {
        Set<String> seen = new HashSet<>();
        for (String login : LOGINS) {
            String password = given.text(password(login)).toLowerCase(Locale.ROOT);
            String name = given.text("echeance.database.prefix") + "_" + login;
            boolean guessed =
                    Set.of("", login, "echeance_" + login, name.toLowerCase(Locale.ROOT))
                            .contains(password);
            refuse(
                    guessed,
                    password(login),
                    "it is missing or the login's name; set the one that was drawn for it");
            refuse(
                    !guessed && !seen.add(password) && !given.isExample(password(login)),
                    password(login),
                    "another login has the same, so that no wall stands between them; draw one for"
                            + " each");
        }
        refuse(
                !given.isMissing("echeance.database.timekeeper-password"),
                "echeance.database.timekeeper-password",
                "it winds the clock that everything goes by; leave it out");
    }

    private void refuse(boolean wrong, String setting, String why) {
        if (wrong) reasons.add(setting + ": " + why);
    }

    private static String password(String login) {
        return "echeance.database." + login + "-password";
    }
}
