package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {
    /**
     * A call, its first key, perhaps a second one behind a colon, perhaps a plus after which the
     * rest is computed.
     */
    private static final Pattern CALL =
            Pattern.compile(
                    "\\btext\\((?:[^\"]*? \\? )?\"([a-z][a-z0-9_.]*)\"(?: : \"([a-z0-9_.]+)\")?("
                            + " \\+)?");

    private static final Shell FR = new Shell(Language.FR, "/", 0, false, List.of(), "Midi");
    private static final Shell EN = new Shell(Language.EN, "/", 0, false, List.of(), "Midi");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Texts.keys(Language.EN)).isEqualTo(Texts.keys(Language.FR));
    }

    @Test
    void everyTextThatIsUsedExistsAndNoneIsIdle() {
        Set<String> used = new TreeSet<>();
        Set<String> computed = new TreeSet<>(Set.of("rule."));
        sources()
                .forEach(source ->
                        CALL.matcher(source)
                                .results()
                                .forEach(call -> {
                                    (call.group(3) == null ? used : computed).add(call.group(1));
                                    if (call.group(2) != null) used.add(call.group(2));
                                }));
        Set<String> known = Texts.keys(Language.FR);
        assertThat(known).containsAll(used);
        assertThat(computed)
                .allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
        assertThat(known)
                .allMatch(key -> used.contains(key) || computed.stream().anyMatch(key::startsWith));
    }

    @Test
    void anUnknownTextIsADefect() {
        assertThatThrownBy(() -> FR.text("no.such.text")).hasMessageContaining("no.such.text");
    }

    @Test
    void aRuleWithoutWordsStillGetsAdvice() {
        assertThat(FR.rule("never-heard-of")).isEqualTo(FR.text("rule.other"));
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        assertThat(Texts.keys(Language.FR))
                .allSatisfy(key ->
                        assertThat(Texts.in(Language.FR, key))
                                .doesNotContain("'")
                                .doesNotContainPattern("[^\u202f][;!?»]")
                                .doesNotContainPattern("[\u00a0 ]:")
                                .doesNotContainPattern("«[^\u202f]"));
    }

    @Test
    void englishUsesNoTypewriterApostrophe() {
        assertThat(Texts.keys(Language.EN))
                .allSatisfy(key -> assertThat(Texts.in(Language.EN, key)).doesNotContain("'"));
    }

    @Test
    void theButtonSaysThatOrderingObligesToPay() {
        assertThat(FR.text("checkout.order")).isEqualTo("Commander avec obligation de paiement");
        assertThat(EN.text("checkout.order")).isEqualTo("Order with obligation to pay");
    }

    @Test
    void amountsAndRatesAreWrittenAsEachLanguageDoes() {
        assertThat(FR.money(129_900)).isEqualTo("1\u202f299,00\u00a0€");
        assertThat(EN.money(129_900)).isEqualTo("€1,299.00");
        assertThat(FR.money(-5)).isEqualTo("−0,05\u00a0€");
        assertThat(FR.rate(550)).isEqualTo("5,5\u202f%");
        assertThat(EN.rate(2000)).isEqualTo("20%");
    }

    @Test
    void daysAndHoursAreToldInWords() {
        assertThat(FR.day(LocalDate.of(2036, 12, 31))).isEqualTo("31 décembre 2036");
        assertThat(FR.day(LocalDate.of(2037, 1, 1))).isEqualTo("1er janvier 2037");
        assertThat(FR.moment(Instant.parse("2026-11-23T18:06:00Z")))
                .isEqualTo("23 novembre 2026 à 19\u00a0h\u00a006");
        assertThat(EN.moment(Instant.parse("2026-07-01T22:30:00Z")))
                .isEqualTo("2 July 2026, 00:30");
    }

    @Test
    void pluralsAgree() {
        assertThat(FR.text("products.count", 0)).isEqualTo("Aucun produit");
        assertThat(FR.text("products.count", 1)).isEqualTo("1 produit");
        assertThat(FR.text("products.count", 61)).isEqualTo("61 produits");
    }

    private static Stream<String> sources() {
        try {
            return Stream.of(Path.of("src/main/jte"), Path.of("src/main/java"))
                    .flatMap(TextsTest::below)
                    .filter(path -> path.toString().matches(".*\\.(?:jte|java)"))
                    .map(TextsTest::read);
        } catch (UncheckedIOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList().stream().filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
