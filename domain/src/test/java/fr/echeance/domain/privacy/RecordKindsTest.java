package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What code keeps is what the table of kinds says, kind by kind and field by field. */
class RecordKindsTest {
    private static final Map<String, Object> FILE = Tables.recordKinds();
    private static final Map<String, Map<String, Object>> KINDS =
            Tables.rows(FILE, "kinds").stream()
                    .collect(Collectors.toMap(k -> Tables.word(k, "kind"), k -> k));

    /** Fields, period, start: {@code lines, amounts; P5Y from relationship_ended}. */
    private static final Pattern ARCHIVE =
            Pattern.compile("(?:(?<kept>.+); )?(?<period>P\\w+)(?: from (?<start>\\w+))?");

    private static final Pattern ARTICLE =
            Pattern.compile("\\d[\\d-]*\\d(?:\\(\\d\\))?(?:\\(\\w\\))*|\\d(?:\\(\\w\\))+");

    @Test
    void keepsWhatTheTableNamesOrSaysThatItDoesNotYet() {
        Set<String> kept =
                Stream.of(RecordKind.values()).map(RecordKind::id).collect(Collectors.toSet());
        List<String> pending = Tables.pending("kinds");
        assertThat(pending).doesNotHaveDuplicates().doesNotContainAnyElementsOf(kept);
        Set<String> all = new TreeSet<>(kept);
        all.addAll(pending);
        assertThat(all).isEqualTo(new TreeSet<>(KINDS.keySet()));
    }

    @Test
    void knowsTheMilestonesOfTheTableAndTheReleaseOfAHold() {
        List<String> named = new ArrayList<>(Tables.table(FILE, "milestones").keySet());
        named.add("released");
        assertThat(Stream.of(Milestone.values()).map(Milestone::id)).isEqualTo(named);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void servesThePurposesOfTheTable(RecordKind kind) {
        assertThat(kind.purposes().stream().map(Purpose::id))
                .containsExactlyInAnyOrderElementsOf(Tables.words(row(kind), "purposes"));
        assertThat(row(kind))
                .as("a basis of its own is not in code yet")
                .doesNotContainKey("basis");
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void isActiveAsLongAsTheTableSays(RecordKind kind) {
        assertThat(kind.rule().active().words()).isEqualTo(active(row(kind)));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void isArchivedAsTheTableSays(RecordKind kind) {
        assertThat(archive(kind.rule()))
                .isEqualTo(archive(Tables.word(row(kind), "archive"), true));
        assertThat(archive(kind.ruleFor(new Money(119_99))))
                .isEqualTo(archive(Tables.word(row(kind), "archive"), false));
        assertThat(archive(kind.ruleFor(new Money(120_00)))).isEqualTo(archive(kind.rule()));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void letsThoseLookThatTheTableNames(RecordKind kind) {
        List<String> evidence = new ArrayList<>(Tables.words(row(kind), "evidence"));
        boolean thePerson = evidence.remove("the person");
        for (RetentionRule rule : List.of(kind.rule(), kind.ruleFor(Money.ZERO))) {
            assertThat(
                            rule.archive().map(ArchivePhase::evidence).orElse(Set.of()).stream()
                                    .map(Purpose::id))
                    .containsExactlyInAnyOrderElementsOf(evidence);
            assertThat(rule.archive().map(ArchivePhase::thePerson).orElse(false))
                    .isEqualTo(thePerson);
            assertThat(
                            rule.archive()
                                    .flatMap(ArchivePhase::basis)
                                    .map(b -> b.name().toLowerCase(java.util.Locale.ROOT))
                                    .orElse("none"))
                    .isEqualTo(row(kind).getOrDefault("archive_basis", "none"));
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void endsAsTheTableSays(RecordKind kind) {
        assertThat(kind.rule().end().en().replace('’', '\''))
                .isEqualTo(Tables.word(row(kind), "end"));
        assertThat(kind.ruleFor(Money.ZERO).end()).isEqualTo(kind.rule().end());
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void citesNoArticleThatTheTableDoesNot(RecordKind kind) {
        Set<String> named = articles(Tables.word(row(kind), "text"));
        for (Wording text : List.of(kind.rule().text(), kind.ruleFor(Money.ZERO).text())) {
            assertThat(named).containsAll(articles(text.en()));
            assertThat(articles(text.fr())).isEqualTo(articles(text.en()));
        }
    }

    @Test
    void readsEveryFormOfTheTable() {
        assertThat(archive("token; P13M from debited, P15M if deferred", true))
                .containsExactly(
                        entry("kept", "token"), entry("period", "P13M"), entry("start", "debited"));
        assertThat(archive("all; P10Y from delivered when 120 € or more, else P5Y", true))
                .contains(entry("period", "P10Y"), entry("start", "delivered"));
        assertThat(archive("all; P10Y from delivered when 120 € or more, else P5Y", false))
                .contains(entry("period", "P5Y"), entry("start", ""));
        assertThat(archive("none", true)).isEmpty();
    }

    private static Map<String, Object> row(RecordKind kind) {
        return java.util.Objects.requireNonNull(KINDS.get(kind.id()));
    }

    /** In the words of {@link Phase#words()}. */
    private static String active(Map<String, Object> row) {
        return Tables.word(row, "active")
                .replaceFirst(", reviewed each year$", "")
                .replaceFirst(", or (.+), then one re-permission mail, then out$", " or $1")
                .replaceFirst("^idle 30 min to 14 days$", "P14D from last_contact")
                .replaceFirst("^its own life, at most P30D$", "P30D from collected")
                .replaceFirst("\\+ the withdrawal period \\((.+)\\)$", "and $1");
    }

    /**
     * @param most the longer variant where the amount decides; a deferred payment is not offered
     */
    private static Map<String, String> archive(String words, boolean most) {
        if (words.equals("none")) return Map.of();
        String one =
                words.replaceFirst(", P15M if deferred$", "")
                        .replaceFirst(
                                most
                                        ? " when 120 € or more, else .+$"
                                        : "P10Y from delivered when 120 € or more, else ",
                                "");
        MatchResult parts = ARCHIVE.matcher(one).results().findFirst().orElseThrow();
        assertThat(parts.group()).as("the whole cell is understood").isEqualTo(one);
        return parts(parts.group("kept"), parts.group("period"), parts.group("start"));
    }

    private static Map<String, String> archive(RetentionRule rule) {
        return rule.archive()
                .map(a ->
                        parts(
                                a.kept().en(),
                                a.period().toString(),
                                a.start().map(Milestone::id).orElse("")))
                .orElse(Map.of());
    }

    private static Map<String, String> parts(
            @org.jspecify.annotations.Nullable String kept,
            String period,
            @org.jspecify.annotations.Nullable String start) {
        return new java.util.TreeMap<>(
                Map.of(
                        "kept", kept == null ? "the hold, whole" : kept,
                        "period", period,
                        "start", start == null ? "" : start));
    }

    private static Set<String> articles(String text) {
        return ARTICLE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
