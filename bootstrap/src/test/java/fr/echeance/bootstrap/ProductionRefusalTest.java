package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each refusal on the settings that a start would find. Each was seen red without its reason. */
class ProductionRefusalTest {
    private static final List<String> PRODUCTION = List.of(ProductionRefusal.PROFILE);

    @Test
    void startsWhereAllIsRight() {
        assertThat(refused(Map.of())).isEmpty();
    }

    @Test
    void startsBehindAProxyThatHasTheCertificate() {
        assertThat(
                        refused(
                                Map.of(
                                        "server.ssl.bundle", "",
                                        "server.forward-headers-strategy", "native",
                                        "server.tomcat.remoteip.internal-proxies", "10.1.2.3/32")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "echeance.payment.provider, sandbox, set transfer",
        "echeance.payment.provider, Sandbox, set transfer",
        "echeance.payment.provider, '', set transfer",
        "echeance.web.sandbox, true, set false",
        "echeance.web.sandbox, on, set false",
        "echeance.web.sandbox, perhaps, set false",
        "echeance.sample-shop, yes, set false",
        "echeance.identity.provider, embedded, set keycloak",
        "echeance.identity.provider, '', set keycloak",
        "echeance.identity.keycloak.url, http://login.example.com, https",
        "echeance.identity.keycloak.url, https://login.example.com/, leave it out",
        "echeance.identity.keycloak.client-secret, '', set the secret",
        "echeance.identity.keycloak.client-secret, replace-me, draw your own",
        "echeance.database.url, '', jdbc:postgresql",
        "echeance.database.owner-password, '', drawn for it",
        "echeance.database.shop-password, echeance_shop, drawn for it",
        "echeance.database.sweeper-password, Sweeper, drawn for it",
        "echeance.database.technician-password, replace-me-too, draw your own",
        "echeance.database.sweeper-password, 0f1e2d3c4b5a6978shop, draw one for each",
        "echeance.database.timekeeper-password, 0f1e2d3c4b5a6978, leave it out",
        "echeance.secret, '', 64 hexadecimal digits",
        "echeance.secret, 0f1e2d3c4b5a6978, 64 hexadecimal digits",
        "echeance.secret, 5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e, drawn",
        "echeance.secret, ${nowhere}, 64 hexadecimal digits",
        "echeance.secret, replace-me, draw your own",
        "echeance.identity.keycloak.provisioning-secret, '', set the secret",
        "echeance.identity.keycloak.provisioning-secret, replace-me, draw your own",
        "echeance.payment.transfer.account-holder, '', as your bank writes it",
        "echeance.payment.transfer.iban, '', as your bank writes it",
        "echeance.payment.transfer.iban, replace-me, set your own",
        "echeance.payment.transfer.iban, FR7630006000011234567890188, check digits",
        "echeance.payment.transfer.bic, AGRI-PARIS, eight or eleven",
        "echeance.payment.transfer.bank, ' ', as your bank writes it",
        "echeance.administrator, '', first administrator",
        "echeance.administrator, administration@example.com, first administrator",
        "echeance.administrator, the one who builds, no e-mail address",
        "echeance.erasure-journal, '', apart from",
        "echeance.mail.from, '', sender",
        "echeance.mail.from, shop.example.com, no e-mail address",
        "echeance.mail.from, replace-me@shop.example, set your own",
        "echeance.web.shop-name, ' ', name of the shop",
        "echeance.web.shop-name, Replace-me, set your own",
        "spring.mail.host, '', mail server",
        "spring.mail.password, replace-me, draw your own",
        "echeance.web.public-url, '', https",
        "echeance.web.public-url, http://shop.example.com, https",
        "echeance.web.public-url, https://, https",
        "echeance.web.public-url, https://shop.example.com/, slash",
        "echeance.web.public-url, https://shop.example.com/boutique, slash",
        "echeance.web.public-url, https://shop.example.com?a, slash",
        "echeance.web.public-url, HTTP:shop, https",
        "server.ssl.bundle, '', certificate",
        "server.forward-headers-strategy, framework, native",
        "server.forward-headers-strategy, '', native"
    })
    void refusesEachInWordsThatNameTheSettingAndTellNoValue(
            String setting, String value, String advice) {
        List<String> reasons = refused(Map.of(setting, value));
        assertThat(reasons).singleElement().asString().startsWith(setting + ": ").contains(advice);
        if (value.length() > "keycloak".length() && !value.equals("framework"))
            assertThat(reasons.getFirst()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0/0", "10.1.2.3/32, ::/0", ".*"})
    void believesNoHeaderOfEverybody(String proxies) {
        assertThat(
                        refused(
                                Map.of(
                                        "server.forward-headers-strategy",
                                        "native",
                                        "server.tomcat.remoteip.internal-proxies",
                                        proxies)))
                .singleElement()
                .asString()
                .startsWith("server.tomcat.remoteip.internal-proxies: ");
    }

    @Test
    void takesNoCertificateThatIsSwitchedOff() {
        assertThat(refused(Map.of("server.ssl.enabled", "false")))
                .singleElement()
                .asString()
                .startsWith("server.ssl.bundle: ");
    }

    @Test
    void letsNobodyPlayTheBankOfAShopOutsideTheSandbox() {
        for (String off : new String[] {"false", "off", "no"})
            assertThat(elsewhere(Map.of("echeance.web.sandbox", off)))
                    .singleElement()
                    .asString()
                    .startsWith("echeance.payment.provider: ");
    }

    /** With which the profile cannot be forgotten. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, 0",
        "https://shop.localhost, 0",
        "http://127.0.0.1:8080, 0",
        "http://[::1]:8080, 0",
        "https://shop.example.com, 1",
        "http://192.168.1.7:8080, 1",
        "https://localhost.example.com, 1",
        "https://127.example.com, 1",
        "anywhere, 1"
    })
    void isFoundByThisMachineAloneOutsideProduction(String address, int reasons) {
        assertThat(elsewhere(Map.of("echeance.web.public-url", address))).hasSize(reasons);
    }

    /** Whoever adds a secret is asked here whether production looks at it. */
    @Test
    void looksAtEverySecret() {
        assertThat(Secrets.settings()).doesNotHaveDuplicates();
        assertThat(
                        SettingsInCode.names().stream()
                                .filter(name -> name.matches(".*(secret|password|key)")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Secrets.settings().stream()
                                                .filter(name -> name.startsWith("echeance.")),
                                        Stream.of("echeance.database.timekeeper-password"))
                                .toList());
    }

    private static List<String> refused(Map<String, String> other) {
        Map<String, String> given = new HashMap<>(Settings.right());
        given.putAll(other);
        StandardEnvironment environment = Settings.of(PRODUCTION, given);
        return ProductionRefusal.reasons(environment);
    }

    private static List<String> elsewhere(Map<String, String> given) {
        return ProductionRefusal.reasons(Settings.of(List.of(), given));
    }
}
