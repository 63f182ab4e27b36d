package fr.echeance.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.offenders.application.order.BuiltByAnybody;
import fr.echeance.offenders.application.order.DoesTwoThings;
import fr.echeance.offenders.application.order.HasAPurposeAndNone;
import fr.echeance.offenders.application.order.HasNoPurpose;
import fr.echeance.offenders.application.order.IsExtended;
import fr.echeance.offenders.web.order.ActsInAnAdapter;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file, one verb, one purpose. */
class VerbRulesTest {
    private static final DescribedPredicate<JavaClass> OPEN_TRANSACTIONS =
            DescribedPredicate.describe(
                    "open transactions",
                    type ->
                            type.getMethodCallsFromSelf().stream()
                                    .anyMatch(call ->
                                            call.getTargetOwner()
                                                    .isAssignableTo(Processing.class)));

    @Test
    void aUseCaseIsOneVerbThatNobodyElseBuilds() {
        House.obeys(
                VerbRulesTest::oneVerb,
                DoesTwoThings.class,
                BuiltByAnybody.class,
                IsExtended.class,
                HasAPurposeAndNone.class,
                ActsInAnAdapter.class);
    }

    @Test
    void whoeverOpensATransactionInTheOpenSaysItsPurpose() {
        House.obeys(
                root ->
                        classes()
                                .that()
                                .resideInAPackage(root + ".application..")
                                .and()
                                .arePublic()
                                .and()
                                .areNotInterfaces()
                                .and(OPEN_TRANSACTIONS)
                                .should()
                                .beAnnotatedWith(UseCase.class)
                                .orShould()
                                .beAnnotatedWith(NoPersonalData.class)
                                .because("no transaction without a purpose"),
                HasNoPurpose.class);
    }

    @Test
    void everyPurposeHasAUseCaseOrIsPending() {
        assertThat(astray(Set.of("a", "b"), List.of("b"), Set.of("a", "b"))).containsExactly("b");
        assertThat(astray(Set.of("a"), List.of(), Set.of("a", "b"))).containsExactly("b");
        assertThat(astray(Set.of("a"), List.of("b"), Set.of("a", "b"))).isEmpty();

        Set<String> served =
                useCases()
                        .filter(type -> type.isAnnotatedWith(UseCase.class))
                        .map(type -> type.getAnnotationOfType(UseCase.class).value().id())
                        .collect(Collectors.toSet());
        List<String> pending =
                Sources.text(
                                Sources.module("domain")
                                        .resolve("src/test/resources/pending-purposes.txt"))
                        .lines()
                        .toList();
        Set<String> all = Stream.of(Purpose.values()).map(Purpose::id).collect(Collectors.toSet());
        assertThat(astray(served, pending, all))
                .as("a purpose is served, or said to be pending, and never both")
                .isEmpty();
    }

    @Test
    void everyUseCaseAndEveryAdapterIsWired() {
        ComponentScan[] scans = Echeance.class.getAnnotationsByType(ComponentScan.class);
        Set<String> scanned =
                Arrays.stream(scans)
                        .flatMap(scan ->
                                Stream.concat(
                                        Stream.of(scan.value()), Stream.of(scan.basePackages())))
                        .collect(Collectors.toSet());
        assertThat(scanned)
                .containsAll(
                        House.adapters().stream().map(name -> House.ROOT + "." + name).toList());

        Set<String> found = new TreeSet<>();
        for (ComponentScan scan : scans)
            for (ComponentScan.Filter filter : scan.includeFilters()) {
                var provider = new ClassPathScanningCandidateComponentProvider(false);
                for (Class<?> annotation : filter.classes())
                    provider.addIncludeFilter(
                            new AnnotationTypeFilter(
                                    annotation.asSubclass(java.lang.annotation.Annotation.class)));
                for (String base : scan.basePackages())
                    provider.findCandidateComponents(base)
                            .forEach(bean -> found.add(String.valueOf(bean.getBeanClassName())));
            }
        assertThat(found)
                .isEqualTo(
                        useCases()
                                .map(JavaClass::getName)
                                .collect(Collectors.toCollection(TreeSet::new)))
                .hasSizeGreaterThan(30);
    }

    private static Stream<JavaClass> useCases() {
        return House.shipped().stream().filter(VerbRulesTest::isUseCase);
    }

    private static boolean isUseCase(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(NoPersonalData.class);
    }

    private static ArchRule oneVerb(String root) {
        return classes()
                .that()
                .areAnnotatedWith(UseCase.class)
                .or()
                .areAnnotatedWith(NoPersonalData.class)
                .should(beOneVerb(root))
                .because(
                        "the class is the inbound port: one purpose, one public method, built by"
                                + " the wiring alone");
    }

    private static ArchCondition<JavaClass> beOneVerb(String root) {
        return new ArchCondition<>("be one verb") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String fault : faults(root, type))
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault));
            }
        };
    }

    private static List<String> faults(String root, JavaClass type) {
        List<String> faults = new ArrayList<>();
        if (!House.isIn(type, root + ".application")) faults.add("is no part of the application");
        if (!type.isTopLevelClass()) faults.add("is nested");
        if (!type.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.FINAL)))
            faults.add("is not public and final");
        if (type.isAnnotatedWith(UseCase.class) && type.isAnnotatedWith(NoPersonalData.class))
            faults.add("has a purpose and none");
        if (type.getConstructors().size() != 1
                || !type.getConstructors().stream().allMatch(VerbRulesTest::isPackagePrivate))
            faults.add("has not one package-private constructor");
        long verbs =
                type.getMethods().stream()
                        .map(JavaCodeUnit::getModifiers)
                        .filter(m -> m.contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.contains(JavaModifier.STATIC))
                        .filter(m -> !m.contains(JavaModifier.SYNTHETIC))
                        .count();
        if (verbs != 1) faults.add("has " + verbs + " public methods");
        return faults;
    }

    private static boolean isPackagePrivate(JavaCodeUnit unit) {
        return Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE)
                .noneMatch(unit.getModifiers()::contains);
    }

    /** What is neither or both. */
    private static Set<String> astray(Set<String> served, List<String> pending, Set<String> all) {
        Set<String> astray = new TreeSet<>(all);
        astray.addAll(pending);
        astray.removeIf(purpose -> served.contains(purpose) != pending.contains(purpose));
        return astray;
    }
}
