package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register in code is the client's published table, no row more, no row less, word for word. */
class RegisterTest {
    private static final Map<String, Object> REGISTER = Tables.register();

    private record Row(String id, List<String> words) {}

    @Test
    void namesTheLegalBasesOfTheTable() {
        assertThat(Stream.of(LegalBasis.values()).map(b -> row(b, b.fr(), b.article())))
                .containsExactlyElementsOf(rows("legal_bases", "fr", "gdpr"));
    }

    @Test
    void namesTheDataCategoriesOfTheTable() {
        assertThat(Stream.of(DataCategory.values()).map(c -> row(c, c.fr(), c.en())))
                .containsExactlyElementsOf(rows("data_categories", "fr", "en"));
    }

    @Test
    void namesTheActivitiesOfTheTableWithTheirDurations() {
        assertThat(Stream.of(Activity.values()).map(a -> row(a, a.fr(), a.en(), id(a.role()))))
                .containsExactlyElementsOf(
                        activities().map(a -> row(a, "fr", "en", "role")).toList());
        assertThat(Stream.of(Activity.values()).map(Activity::cells))
                .containsExactlyElementsOf(
                        activities().map(a -> Tables.words(a, "cells")).toList());
        assertThat(Stream.of(Activity.values()).map(a -> a.data().stream().map(this::id).toList()))
                .containsExactlyElementsOf(activities().map(a -> Tables.words(a, "data")).toList());
    }

    @Test
    void namesThePurposesOfTheTableUnderTheirActivities() {
        for (Activity activity : Activity.values())
            assertThat(activity.purposes().stream().map(p -> row(p, id(p.basis()), p.fr(), p.en())))
                    .as(activity.id())
                    .containsExactlyElementsOf(
                            activities()
                                    .filter(a -> Tables.word(a, "id").equals(activity.id()))
                                    .flatMap(a -> Tables.rows(a, "purposes").stream())
                                    .map(p -> row(p, "basis", "fr", "en"))
                                    .toList());
        assertThat(Arrays.stream(Purpose.values()).filter(p -> !p.isSystem())).hasSize(38);
    }

    @Test
    void addsThePurposesOfTheSystemAndNoOther() {
        Map<String, Object> kinds = Tables.recordKinds();
        assertThat(Stream.of(Purpose.values()).filter(Purpose::isSystem).map(this::id))
                .containsExactlyElementsOf(Tables.table(kinds, "system_purposes").keySet());
    }

    @Test
    void waitsForPurposesThatExist() {
        assertThat(Tables.pending("purposes"))
                .doesNotHaveDuplicates()
                .isSubsetOf(
                        Stream.of(Purpose.values()).map(Purpose::id).collect(Collectors.toSet()));
    }

    private static Stream<Map<String, Object>> activities() {
        return Tables.rows(REGISTER, "activities").stream();
    }

    private static List<Row> rows(String table, String... keys) {
        return Tables.table(REGISTER, table).entrySet().stream()
                .map(e -> new Row(e.getKey(), words(e.getValue(), keys)))
                .toList();
    }

    private static Row row(Map<String, Object> row, String... keys) {
        return new Row(Tables.word(row, "id"), words(row, keys));
    }

    private static List<String> words(Map<String, Object> row, String... keys) {
        return Stream.of(keys).map(key -> Tables.word(row, key)).toList();
    }

    private Row row(Enum<?> constant, String... words) {
        return new Row(id(constant), List.of(words));
    }

    private String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
