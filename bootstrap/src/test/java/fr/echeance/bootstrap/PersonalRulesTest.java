package fr.echeance.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import fr.echeance.domain.shared.Personal;
import fr.echeance.offenders.application.order.Tells;
import fr.echeance.offenders.domain.order.Forges;
import fr.echeance.offenders.domain.order.LooksAtItsWatch;
import fr.echeance.offenders.web.order.Shouts;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Stream;

/** What happens to personal values, to time and to chance. */
class PersonalRulesTest {
    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.Random",
                    "java.security.SecureRandom",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.random.RandomGenerator",
                    "java.time.Clock",
                    "java.util.Date");

    @Test
    void timeAndChanceComeInByTheDoor() {
        House.obeys(
                root ->
                        classes()
                                .that()
                                .resideInAnyPackage(root + ".domain..", root + ".application..")
                                .should(askNeitherTheClockNorTheDice())
                                .because(
                                        "time comes from the transaction, chance from Ids: the one"
                                                + " clock decides for code and database alike"),
                LooksAtItsWatch.AtOnce.class,
                LooksAtItsWatch.ByReference.class,
                LooksAtItsWatch.InMilliseconds.class,
                LooksAtItsWatch.OnAClockOfItsOwn.class,
                LooksAtItsWatch.ThrowsDice.class,
                LooksAtItsWatch.DrawsAnId.class);
    }

    @Test
    void theInnerRoomsKeepNoLog() {
        House.obeys(
                root ->
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + ".domain..", root + ".application..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger")
                                .because(
                                        "what happened is an outcome, a ledger entry or an"
                                                + " exception"),
                Tells.InALog.class);
    }

    @Test
    void nobodyWritesToTheConsole() {
        House.obeys(
                root ->
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..")
                                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                                .because("a console has no purpose and no deadline"),
                Shouts.class);
    }

    /** As far as bytecode tells: a value handed to another method and logged there goes unseen. */
    @Test
    void whatLogsOrThrowsReadsNoPersonalValue() {
        House.obeys(
                root ->
                        classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should(readNoPersonalValueWhereTheyLogOrThrow())
                                .because("logs and exceptions carry ids only"),
                Tells.InAnException.class,
                Tells.ToALogger.class);
    }

    @Test
    void theBackDoorOfAnAggregateIsForPersistenceAlone() {
        House.obeys(
                root ->
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(root + ".persistence..")
                                .should()
                                .callMethodWhere(
                                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                                com.tngtech.archunit.core.domain.properties.HasName
                                                        .Predicates.name("fromStore")))
                                .because("whoever is not born keeps no rule"),
                Forges.class);
    }

    private static ArchCondition<JavaClass> askNeitherTheClockNorTheDice() {
        return new ArchCondition<>("ask neither the clock nor the dice") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getCodeUnitCallsFromSelf().stream(),
                                type.getCodeUnitReferencesFromSelf().stream())
                        .filter(access -> isClockOrDice(access))
                        .forEach(access ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                type, access.getDescription())));
            }
        };
    }

    private static boolean isClockOrDice(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return CHANCE.contains(owner)
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name));
    }

    private static ArchCondition<JavaClass> readNoPersonalValueWhereTheyLogOrThrow() {
        return new ArchCondition<>("read no personal value where they log or throw") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean logs = type.getFields().stream().anyMatch(f -> isLogger(f.getRawType()));
                for (JavaCodeUnit unit : type.getCodeUnits())
                    if ((logs || throwsOfItsOwn(unit)) && readsPersonal(unit))
                        events.add(SimpleConditionEvent.violated(type, unit.getFullName()));
            }
        };
    }

    private static boolean isLogger(JavaClass type) {
        return Set.of(
                        "org.slf4j.Logger",
                        "org.apache.commons.logging.Log",
                        "java.lang.System$Logger")
                .contains(type.getName());
    }

    private static boolean throwsOfItsOwn(JavaCodeUnit unit) {
        return unit.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Throwable.class));
    }

    private static boolean readsPersonal(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isAssignableTo(Personal.class)
                                && !call.getName().equals("toString")
                                && !call.getName().equals("equals")
                                && !call.getName().equals("hashCode"));
    }
}
