package fr.echeance.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import fr.echeance.offenders.application.order.KnowsATechnology;
import fr.echeance.offenders.application.order.OrderManager;
import fr.echeance.offenders.domain.order.KnowsALibrary;
import fr.echeance.offenders.domain.order.KnowsWhatToDoNext;
import fr.echeance.offenders.domain.order.SpokenByNobody;
import fr.echeance.offenders.persistence.order.JooqSomething;
import fr.echeance.offenders.web.order.KnowsTheNeighbour;
import fr.echeance.offenders.web.order.OpenToAll;
import fr.echeance.offenders.web.order.OrderDto;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the house is laid out: a file's place is its layer (the module) and its feature (the first package). Each rule is also run against
 * a sample that is wrong on purpose, because a rule whose target is misspelt is obeyed for ever.
 */
class HouseRulesTest {
    @Nested
    class WhatIsLookedAt {
        @Test
        void everyShippedSourceWasCompiledAndIsSeen() {
            Set<String> seen =
                    House.shipped().stream()
                            .filter(type -> !type.getEnclosingClass().isPresent())
                            .map(JavaClass::getName)
                            .collect(Collectors.toSet());
            assertThat(
                            Sources.shipped().stream()
                                    .filter(file -> !file.endsWith("package-info.java"))
                                    .map(file ->
                                            Sources.packageOf(file) + "." + Sources.typeOf(file)))
                    .hasSizeGreaterThan(200)
                    .allMatch(seen::contains);
        }

        @Test
        void everyLayerAndEveryGeneratedPackageExists() {
            for (String layer : layers(House.ROOT).keySet())
                assertThat(House.shipped().stream().filter(type -> House.isIn(type, layer)))
                        .as(layer)
                        .isNotEmpty();
            for (String generated : House.GENERATED)
                assertThat(House.shipped().stream().filter(type -> House.isIn(type, generated)))
                        .as(generated)
                        .isNotEmpty();
        }
    }

    @Nested
    class Layers {
        @Test
        void theDomainStandsAlone() {
            House.obeys(
                    root ->
                            classes()
                                    .that()
                                    .resideInAPackage(root + ".domain..")
                                    .should()
                                    .onlyDependOnClassesThat()
                                    .resideInAnyPackage(
                                            root + ".domain..",
                                            "java..",
                                            "javax.crypto..",
                                            "org.jspecify..")
                                    .because("it would be true if there were no computer"),
                    KnowsALibrary.class,
                    KnowsWhatToDoNext.class);
        }

        @Test
        void theApplicationKnowsTheDomainAlone() {
            House.obeys(
                    root ->
                            classes()
                                    .that()
                                    .resideInAPackage(root + ".application..")
                                    .should()
                                    .onlyDependOnClassesThat()
                                    .resideInAnyPackage(
                                            root + ".application..",
                                            House.ROOT + ".application..",
                                            House.ROOT + ".domain..",
                                            "java..",
                                            "javax.crypto..",
                                            "org.jspecify..")
                                    .because("first this, then that, whatever the technology"),
                    KnowsATechnology.class);
        }

        @Test
        void anAdapterKnowsNoOtherAdapter() {
            House.obeys(
                    root ->
                            classes()
                                    .that()
                                    .resideInAnyPackage(
                                            House.adapters().stream()
                                                    .map(name -> root + "." + name + "..")
                                                    .toArray(String[]::new))
                                    .should(knowNoOutsideButTheirOwn(root))
                                    .because(
                                            "each speaks to one kind of outside system, and"
                                                    + " bootstrap alone chooses who talks to whom"),
                    KnowsTheNeighbour.class);
        }
    }

    @Nested
    class Names {
        @Test
        void noTypeHasANameWithoutIntent() {
            House.obeys(
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + "..")
                                    .and()
                                    .areNotAnnotations()
                                    .should()
                                    .haveNameMatching(
                                            ".*(Service|Manager|Helper|Utils?|Impl|Dto|Data)")
                                    .because("such a name bears no intent and grows without end"),
                    OrderManager.class,
                    OrderDto.class);
        }
    }

    @Nested
    class Doors {
        @Test
        void theInnerRoomsShowWhatOthersSpeak() {
            House.obeys(OpenTypes::inside, SpokenByNobody.class);
        }

        @Test
        void anAdapterShowsNothingButPagesAndWhatItsFeaturesShare() {
            House.obeys(OpenTypes::outside, OpenToAll.class, JooqSomething.class);
        }
    }

    /** Package of each layer, with its module. */
    private static Map<String, String> layers(String root) {
        Map<String, String> layers = new TreeMap<>();
        Stream.of("domain", "application", "bootstrap").forEach(l -> layers.put(root + "." + l, l));
        House.adapters().forEach(name -> layers.put(root + "." + name, "adapters-" + name));
        return layers;
    }

    private static ArchCondition<JavaClass> knowNoOutsideButTheirOwn(String root) {
        return new ArchCondition<>("know no other adapter and no bootstrap") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf())
                    if (isOutside(root, dependency.getTargetClass())
                            && !layer(root, dependency.getTargetClass()).equals(layer(root, type)))
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        };
    }

    private static boolean isOutside(String root, JavaClass type) {
        return House.isIn(type, root + ".bootstrap")
                || House.adapters().stream().anyMatch(name -> House.isIn(type, root + "." + name));
    }

    private static String layer(String root, JavaClass type) {
        return type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
    }
}
