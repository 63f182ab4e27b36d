package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The house as it was compiled, and beside it the samples that break its rules on purpose. */
final class House {
    /** Where the house begins. */
    static final String ROOT = "fr.echeance";

    /** Where the samples begin, laid out like the house. */
    static final String WRONG = "fr.echeance.offenders";

    /** The same words in every module. */
    static final Set<String> FEATURES =
            Set.of(
                    "account",
                    "ambassador",
                    "audience",
                    "cart",
                    "catalog",
                    "delivery",
                    "distribution",
                    "invoice",
                    "marketplace",
                    "newsletter",
                    "order",
                    "payment",
                    "privacy",
                    "recruitment",
                    "security",
                    "shared",
                    "site",
                    "support",
                    "takeover");

    /** Written by tools into the adapters. */
    static final Set<String> GENERATED =
            Set.of("fr.echeance.web.templates", "fr.echeance.persistence.schema");

    private static final JavaClasses SHIPPED =
            new ClassFileImporter()
                    .importPaths(
                            Sources.modules().stream()
                                    .map(House::classes)
                                    .filter(Files::isDirectory)
                                    .toList());
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(WRONG);

    private House() {}

    static JavaClasses shipped() {
        return SHIPPED;
    }

    static Path classes(String module) {
        return Sources.module(module).resolve("target/classes");
    }

    /** What stands behind {@code adapters-} in the names of the modules that hold something. */
    static List<String> adapters() {
        return Sources.modules().stream()
                .filter(module -> module.startsWith("adapters-"))
                .filter(module ->
                        Files.isDirectory(Sources.module(module).resolve("src/main/java")))
                .map(module -> module.substring("adapters-".length()))
                .toList();
    }

    static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    static boolean isGenerated(JavaClass type) {
        return GENERATED.stream().anyMatch(name -> isIn(type, name));
    }

    /** The house obeys the rule, and each sample, looked at alone, breaks it. */
    static void obeys(Function<String, ArchRule> rule, Class<?>... samples) {
        assertThat(samples).isNotEmpty();
        for (Class<?> sample : samples)
            assertThat(rule.apply(WRONG).evaluate(alone(sample)).hasViolation())
                    .as("%s breaks the rule", sample.getName())
                    .isTrue();
        rule.apply(ROOT).check(SHIPPED);
    }

    /** The sample and what is nested in it. */
    private static JavaClasses alone(Class<?> sample) {
        JavaClasses alone =
                OFFENDERS.that(
                        DescribedPredicate.describe(
                                "are " + sample.getName(),
                                type ->
                                        type.getName().equals(sample.getName())
                                                || type.getName()
                                                        .startsWith(sample.getName() + "$")));
        assertThat(alone).isNotEmpty();
        return alone;
    }
}
