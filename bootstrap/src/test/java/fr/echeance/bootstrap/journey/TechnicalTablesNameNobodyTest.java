package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hard test G1, the libraries' tables: somebody whose every value is a dye signs in, shops, moves, asks for another password and guesses
 * one; no column of schema technical takes the colour, as it stands, in bytes, folded or in Base64. Seen red with limits that count under
 * plain addresses, once their column's own check let them in.
 */
class TechnicalTablesNameNobodyTest {
    private static final String PASSWORD = "Garance-Cochenille-Pastel";
    private static final String OTHER = "Indigo-Guede-Carthame";
    private static final String EMAIL = "garance.teinture@dye.example.com";
    private static final String MOVED = "cochenille.teinture@dye.example.com";
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}");

    /** None of them is said by the shop itself. */
    private static final List<String> DYES =
            List.of(
                    "garance",
                    "cochenille",
                    "teinture",
                    "dye.example",
                    "chromatique",
                    "murexide",
                    "199001234",
                    "Garance-Cochenille",
                    "indigo",
                    "carthame",
                    "orseille");

    /** By itself: random numbers hold those digits now and then. */
    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9a-f.])31415(?![0-9a-f])");

    @RegisterExtension static final OpenShop SHOP = new OpenShop();

    @Test
    void noColumnTakesTheColour() throws SQLException {
        try (Visitor garance = SHOP.visitor();
                Visitor stays = SHOP.visitor()) {
            garance.opensAnAccount(EMAIL, PASSWORD);
            garance.open("/account").signsIn(EMAIL, "Orseille-devine-mal").sees("ne vont pas");
            garance.signsIn(EMAIL, PASSWORD).sees("Mes commandes");
            orders(garance);
            garance.open("/orders/lookup").type("number", "E-1").type("email", EMAIL);
            garance.click("Trouver ma commande");
            garance.open("/account/addresses").type("name", "Murexide Garance");
            garance.click("Garder cette adresse"); // and forgets the rest
            garance.open("/account/settings").type("email", MOVED).click("Changer d’adresse");
            garance.follows(EMAIL, "Changer l’adresse").click("Confirmer");
            garance.follows(MOVED, "Confirmer votre nouvelle").click("Confirmer");
            garance.untilSessionsEnded(SHOP.database());
            garance.open("/sign-in/forgotten").type("email", MOVED).click("Recevoir le lien");
            garance.follows(MOVED, "Un nouveau mot de passe").type("password", OTHER);
            garance.click("Garder ce mot de passe");
            garance.open("/account").signsIn(MOVED, OTHER).sees("Mes commandes");
            stays.open("/account").signsIn(MOVED, OTHER).sees("Mes commandes");
            garance.open("/account/privacy").sees("Ce qui est gardé");
            stays.open("/account/settings").type("closing", "Orseille").click("Fermer mon compte");
        }
        Map<String, String> everything = everything();
        assertThat(everything)
                .containsKeys(
                        "spring_session.principal_name",
                        "spring_session_attributes.attribute_bytes",
                        "oauth2_authorization.attributes",
                        "rate_limit.id",
                        "scheduled_tasks.task_instance",
                        "outbox_attempt.subject");
        assertThat(everything.get("spring_session.principal_name")).isNotBlank();
        assertThat(everything.get("oauth2_authorization.attributes")).isNotBlank();
        List<String> dyes = new ArrayList<>(DYES);
        dyes.add(
                SHOP.database()
                        .text("SELECT buyer FROM shop.account WHERE email = '" + MOVED + "'"));
        List<String> coloured = new ArrayList<>();
        everything.forEach((column, values) -> {
            for (String dye : dyes)
                if (values.contains(dye.toLowerCase(Locale.ROOT)))
                    coloured.add(column + " holds " + dye);
            if (POSTCODE.matcher(values).find()) coloured.add(column + " holds the postcode");
        });
        assertThat(coloured).isEmpty();
    }

    private static void orders(Visitor garance) {
        garance.fillsTheCart("sablier", 1).open("/checkout");
        garance.type("name", "Garance Teinture")
                .type("street", "9 quai Chromatique")
                .type("postcode", "31415")
                .type("city", "Murexide")
                .type("phone", "0199001234")
                .type("note", "Orseille devant la porte");
        garance.page.locator("#accepted").check();
        garance.click("Commander avec obligation de paiement").click("Payer / Pay");
        garance.waitsFor("/orders/" + garance.number(), "Voir la facture");
    }

    /** Column by column, in small letters: text as it is, bytes as they read, and what lies in Base64 beside it. */
    private static Map<String, String> everything() throws SQLException {
        Map<String, String> all = new LinkedHashMap<>();
        try (var connection = SHOP.database().connect();
                var columns = connection.createStatement();
                var values = connection.createStatement();
                ResultSet column =
                        columns.executeQuery(
                                "SELECT c.relname, a.attname, a.atttypid = 'bytea'::regtype FROM"
                                        + " pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                                        + " WHERE c.relnamespace = 'technical'::regnamespace AND"
                                        + " c.relkind = 'r' AND a.attnum > 0 AND NOT"
                                        + " a.attisdropped")) {
            while (column.next()) {
                String value =
                        column.getBoolean(3)
                                ? "encode(%s, 'escape')".formatted(column.getString(2))
                                : column.getString(2) + "::text";
                StringBuilder text = new StringBuilder();
                try (ResultSet row =
                        values.executeQuery(
                                "SELECT %s FROM technical.%s WHERE %s IS NOT NULL"
                                        .formatted(
                                                value, column.getString(1), column.getString(2)))) {
                    while (row.next()) text.append(row.getString(1)).append('\n');
                }
                all.put(
                        column.getString(1) + "." + column.getString(2),
                        (text + decoded(text)).toLowerCase(Locale.ROOT));
            }
        }
        return all;
    }

    private static String decoded(CharSequence text) {
        StringBuilder decoded = new StringBuilder();
        for (MatchResult found : BASE64.matcher(text).results().toList())
            for (int start = 0; start < 4; start++) {
                String part = found.group().substring(start).replace('+', '-').replace('/', '_');
                part = part.substring(0, part.length() - part.length() % 4);
                decoded.append(
                        new String(
                                Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1));
            }
        return decoded.toString();
    }
}
