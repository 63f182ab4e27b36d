package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two coordinates, nothing else: the layer and the feature; and a sign on every door. */
class PackageRulesTest {
    @Test
    void noPackageLiesInTwoModules() {
        assertThat(
                        shared(
                                Map.of(
                                        "domain",
                                        Set.of("fr.echeance.order"),
                                        "application",
                                        Set.of("fr.echeance.order"))))
                .containsExactly("fr.echeance.order");
        Map<String, Set<String>> packages =
                Sources.all().stream()
                        .filter(file -> !Sources.packageOf(file).isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Sources::moduleOf,
                                        Collectors.mapping(
                                                Sources::packageOf, Collectors.toSet())));
        assertThat(packages).hasSizeGreaterThan(5);
        assertThat(shared(packages)).as("a package is found in one place").isEmpty();
    }

    @Test
    void theFirstPackageOfALayerIsAFeature() {
        assertThat(
                        strange(
                                List.of(
                                        "fr.echeance.domain.order",
                                        "fr.echeance.domain.orders",
                                        "fr.echeance.domain.order.state",
                                        "fr.echeance.web.service",
                                        "fr.echeance.mail.smtp")))
                .containsExactly(
                        "fr.echeance.domain.orders",
                        "fr.echeance.domain.order.state",
                        "fr.echeance.web.service");
        assertThat(strange(shippedPackages())).as("the same words in every module").isEmpty();
    }

    @Test
    void noFolderIsNamedAfterAPattern() {
        assertThat(
                        patterned(
                                List.of(
                                        "fr.echeance.application.order.port.in",
                                        "fr.echeance.web.order.dto",
                                        "fr.echeance.domain.invoice")))
                .hasSize(2);
        assertThat(patterned(Sources.all().stream().map(Sources::packageOf).toList()))
                .as("a folder says what it is about, not what pattern it follows")
                .isEmpty();
    }

    @Test
    void everyPackageHasItsSign() {
        String sign =
                "/**\n"
                        + " * Invoices.\n"
                        + " *\n"
                        + " * <p>Personal data: none.\n"
                        + " */\n"
                        + "@NullMarked\n"
                        + "package fr";
        assertThat(isSign(sign)).isTrue();
        assertThat(isSign(sign.replace("@NullMarked\n", ""))).isFalse();
        assertThat(isSign(sign.replace("<p>Personal data: none.", "<p>Kept."))).isFalse();
        assertThat(isSign(sign.replace("Invoices.", "Invoices. And more."))).isFalse();
        Set<String> signed = new TreeSet<>();
        for (var file : Sources.shipped())
            if (file.endsWith("package-info.java") && isSign(Sources.text(file)))
                signed.add(Sources.packageOf(file));
        assertThat(shippedPackages())
                .as("one sentence, what personal data, for what, how long; null is said")
                .isEqualTo(signed);
    }

    private static List<String> shared(Map<String, Set<String>> packages) {
        return packages.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> shippedPackages() {
        return Sources.shipped().stream()
                .map(Sources::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the adapters a package may also be named after the technology behind it. */
    private static List<String> strange(Collection<String> packages) {
        String features = String.join("|", House.FEATURES);
        Pattern inner =
                Pattern.compile("fr\\.echeance\\.(domain|application)\\.(" + features + ")");
        Pattern outer =
                Pattern.compile(
                        "fr\\.echeance\\.("
                                + String.join("|", House.adapters())
                                + ")\\.("
                                + features
                                + "|sandbox|transfer|smtp|mailbox|embedded|keycloak)");
        Pattern wiring = Pattern.compile("fr\\.echeance\\.bootstrap(\\.[a-z]+)?");
        return packages.stream()
                .filter(name ->
                        Stream.of(inner, outer, wiring).noneMatch(p -> p.matcher(name).matches()))
                .toList();
    }

    private static List<String> patterned(Collection<String> packages) {
        Pattern folder =
                Pattern.compile(".*\\.(port|in|out|service|dto|mapper|model|util|impl)(\\..*)?");
        return packages.stream().filter(name -> folder.matcher(name).matches()).distinct().toList();
    }

    private static boolean isSign(String text) {
        return Pattern.compile(
                        "/\\*\\*\\s+\\* [^.]+\\.\\s+\\*\\s+\\* <p>Personal data:"
                                + " .+\\*/\\s+@NullMarked\\s+package .*",
                        Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
