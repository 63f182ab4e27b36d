package fr.echeance.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.UseCase;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which types may be public. Of an adapter: those that compiled templates read, that is page records and what they are made of; those of
 * its package {@code shared} that another of its packages uses; and the base of the holders. Of the inner rooms: use cases, and what
 * other packages speak.
 */
final class OpenTypes {
    private OpenTypes() {}

    static ArchRule inside(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should(beSpokenElsewhereIfTheyAreOpen())
                .because("what nobody else speaks is the package's own affair");
    }

    static ArchRule outside(String root) {
        return classes()
                .that()
                .resideInAnyPackage(
                        House.adapters().stream()
                                .map(name -> root + "." + name + "..")
                                .toArray(String[]::new))
                .should(needToBePublicIfTheyAre(root))
                .because("a package is a room: what is public is built upon by others");
    }

    private static ArchCondition<JavaClass> needToBePublicIfTheyAre(String root) {
        return new ArchCondition<>("be public only for a template or a neighbour") {
            private final Set<JavaClass> onPages = new HashSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                all.stream().filter(OpenTypes::isPage).forEach(page -> collect(page, onPages));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isOpen(type)
                        && !House.isGenerated(type)
                        && !onPages.contains(type)
                        && !isSharedAndUsed(root, type)
                        && !type.getSimpleName().equals("TableHolder"))
                    events.add(SimpleConditionEvent.violated(type, type + " is public"));
            }
        };
    }

    private static ArchCondition<JavaClass> beSpokenElsewhereIfTheyAreOpen() {
        return new ArchCondition<>("be public only if another package speaks them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isOpen(type)
                        && !type.isAnnotatedWith(UseCase.class)
                        && !type.isAnnotatedWith(NoPersonalData.class)
                        && !isSpokenElsewhere(type))
                    events.add(SimpleConditionEvent.violated(type, type + " is public"));
            }
        };
    }

    /** Named in another package, or shown to one by a public type beside it. */
    private static boolean isSpokenElsewhere(JavaClass type) {
        Set<JavaClass> room = type.getPackage().getClasses();
        boolean isNamed =
                room.stream()
                        .filter(one ->
                                one.equals(type) || one.getName().startsWith(type.getName() + "$"))
                        .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .anyMatch(user -> !user.equals(type.getPackageName()));
        return isNamed
                || room.stream()
                        .filter(one -> isPublic(one.getModifiers()) && !one.equals(type))
                        .anyMatch(one -> one.isAssignableTo(type.getName()) || handsOut(one, type));
    }

    private static boolean handsOut(JavaClass one, JavaClass type) {
        return one.getMethods().stream()
                .filter(method -> isPublic(method.getModifiers()))
                .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean isOpen(JavaClass type) {
        return type.isTopLevelClass() && isPublic(type.getModifiers());
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    private static boolean isPage(JavaClass type) {
        return type.isRecord() && type.getSimpleName().endsWith("Page");
    }

    /** The page and everything that its components hold, however deep. */
    private static void collect(JavaClass page, Set<JavaClass> found) {
        Deque<JavaClass> open = new ArrayDeque<>(Set.of(page));
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (!type.getPackageName().startsWith(House.ROOT) || !found.add(type)) continue;
            for (JavaField field : type.getFields()) open.addAll(field.getAllInvolvedRawTypes());
            type.getEnclosingClass().ifPresent(open::add);
        }
    }

    private static boolean isSharedAndUsed(String root, JavaClass type) {
        String adapter = type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
        return type.getPackageName().equals(root + "." + adapter + ".shared")
                && type.getDirectDependenciesToSelf().stream()
                        .map(d -> d.getOriginClass())
                        .anyMatch(user ->
                                House.isIn(user, root + "." + adapter)
                                        && !user.getPackageName().equals(type.getPackageName()));
    }
}
