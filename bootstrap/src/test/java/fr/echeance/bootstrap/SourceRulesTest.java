package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the sources tell: sizes, and words that stay outside. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_VERB = 80;

    @Test
    void noFileIsLongerThanWhatAnEyeTakesIn() {
        assertThat(longer(Sources.offenders(), 15)).isNotEmpty();
        assertThat(longer(Sources.all(), LONGEST_FILE))
                .as("past %s lines a file holds two thoughts", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void filesStayPleasant() {
        List<Integer> sizes =
                Sources.shipped().stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .map(SourceRulesTest::lines)
                        .sorted()
                        .toList();
        int median = sizes.get(sizes.size() / 2);
        int p90 = sizes.get(sizes.size() * 9 / 10);
        System.out.printf(
                "%d files, median %d lines, p90 %d, longest %d%n",
                sizes.size(), median, p90, sizes.getLast());
        assertThat(median).as("median, better near 40").isLessThanOrEqualTo(60);
        assertThat(p90).as("p90, better near 110").isLessThanOrEqualTo(140);
    }

    @Test
    void aVerbThatGrowsHasSwallowedARuleOfTheDomain() {
        List<Path> verbs =
                Sources.shipped().stream()
                        .filter(file ->
                                Pattern.compile("(?m)^@(UseCase|NoPersonalData)\\b")
                                        .matcher(Sources.text(file))
                                        .find())
                        .toList();
        assertThat(verbs).hasSizeGreaterThan(30);
        assertThat(verbs)
                .allSatisfy(verb ->
                        assertThat(Tree.ownLines(verb))
                                .as(Sources.name(verb))
                                .isLessThanOrEqualTo(LONGEST_VERB));
    }

    @Test
    void aSwitchOverASealedFamilyHasNoDefault() {
        Tree wrong = new Tree(Sources.offenders());
        assertThat(wrong.sealedCases()).containsExactlyInAnyOrder("Done", "Refused");
        assertThat(wrong.switchesWithDefault(wrong.sealedCases()))
                .as("a statement and an expression")
                .hasSize(2);

        Tree house = new Tree(Sources.all());
        Set<String> cases = house.sealedCases();
        assertThat(cases).hasSizeGreaterThan(50).contains("OutOfStock", "Cancelled", "Until");
        assertThat(house.switchesWithDefault(cases))
                .as("a new case does not compile until everybody has an answer to it")
                .isEmpty();
    }

    /** The patterns do not match themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@[D]isabled\\b",
                "\\b[T]hread\\.sleep\\b",
                "\\b([T]ODO|[F]IXME)\\b",
                "@[a]uthor\\b",
                "\\borg\\.[m]ockito\\b",
                "@[M]ock(ito)?Bean\\b"
            })
    void saysNoWordThatHidesATask(String word) {
        Pattern pattern = Pattern.compile(word);
        assertThat(Sources.places(pattern, Sources.offenders())).as("the sample").isNotEmpty();
        assertThat(Sources.places(pattern, Sources.all()))
                .as("no test is skipped, waits or mocks a port of ours; no task, no name is left")
                .isEmpty();
    }

    @Test
    void everyCookieIsMadeInOnePlace() {
        Pattern made = Pattern.compile("ResponseCookie\\.|SET_COOKIE|Set-Cookie|\\baddCookie\\(");
        assertThat(Sources.places(made, Sources.offenders())).as("the sample").isNotEmpty();
        assertThat(Sources.places(made, Sources.shipped()))
                .as("people are told of those in ShopCookie")
                .isNotEmpty()
                .allMatch(place -> place.contains("/Cookies.java:"));
    }

    @Test
    void countsTheLinesOfAVerbWithoutWhatIsNested() {
        Path sample =
                Sources.offenders().stream()
                        .filter(f -> f.endsWith("Answers.java"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Tree.ownLines(sample)).isBetween(10, lines(sample) - 8);
    }

    private static Stream<String> longer(List<Path> files, int limit) {
        return files.stream()
                .filter(file -> lines(file) > limit)
                .map(file -> Sources.name(file) + " " + lines(file));
    }

    private static int lines(Path file) {
        return (int) Sources.text(file).lines().count();
    }
}
