package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The glossary speaks of code that is there. */
class GlossaryTest {
    /** A type with its layer and feature, or a type alone, or a constant behind its type. */
    private static final Pattern NAME =
            Pattern.compile("`((?:[a-z]+\\.[a-z]+\\.)?[A-Z]\\w+(?:\\.[A-Z_]+)?)`");

    @Test
    void everyNameIsATypeOrAConstantOfTheHouse() {
        Set<String> said =
                House.shipped().stream().flatMap(GlossaryTest::names).collect(Collectors.toSet());
        assertThat(unknown("`domain.privacy.Purpose` `Purpose` `Purpose.RIGHTS`", said)).isEmpty();
        assertThat(unknown("`domain.order.Purpose`, `Purpose.LEFTS`, `Porpoise`", said)).hasSize(3);

        String glossary = Sources.text(Sources.module("docs").resolve("glossary.md"));
        assertThat(NAME.matcher(glossary).results()).hasSizeGreaterThan(30);
        assertThat(unknown(glossary, said)).isEmpty();
    }

    private static List<String> unknown(String text, Set<String> said) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !said.contains(name))
                .toList();
    }

    /** What a type may be called, and its fields behind each. */
    private static Stream<String> names(JavaClass type) {
        return Stream.of(type.getSimpleName(), type.getName().substring(House.ROOT.length() + 1))
                .flatMap(name ->
                        Stream.concat(
                                Stream.of(name),
                                type.getFields().stream()
                                        .map(JavaMember::getName)
                                        .map(field -> name + "." + field)));
    }
}
