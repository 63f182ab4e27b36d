package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every route of every module stands in doors.txt, those of a sandbox too, which the pages' own tests cannot start. */
class RoutesTest {
    /** Those of libraries. */
    private static final Set<String> FOREIGN = Set.of("/swagger-ui", "/v3/api-docs");

    @Test
    void everyRouteOfEveryModuleStandsInTheMatrix() {
        Set<String> routes = new TreeSet<>();
        House.shipped().stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .forEach(controller -> add(controller, routes));
        Set<String> meant =
                Sources.text(Sources.module("adapters-web").resolve("src/test/resources/doors.txt"))
                        .lines()
                        .filter(line -> line.startsWith("/"))
                        .filter(line -> FOREIGN.stream().noneMatch(line::startsWith))
                        .map(line -> line.split(" = ")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).contains("/sandbox/payment/{reference} POST").isEqualTo(meant);
    }

    private static void add(Class<?> controller, Set<String> routes) {
        for (Method method : controller.getDeclaredMethods()) {
            RequestMapping mapping = mapping(method);
            if (mapping == null) continue;
            RequestMapping around = mapping(controller);
            String[] before = around == null ? new String[0] : around.path();
            for (String path : either(before))
                for (String more : either(mapping.path()))
                    for (RequestMethod verb : verbs(mapping)) routes.add(path + more + " " + verb);
        }
    }

    @org.jspecify.annotations.Nullable
    private static RequestMapping mapping(AnnotatedElement element) {
        return AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
    }

    private static String[] either(String[] paths) {
        return paths.length == 0 ? new String[] {""} : paths;
    }

    private static RequestMethod[] verbs(RequestMapping mapping) {
        return mapping.method().length == 0
                ? new RequestMethod[] {RequestMethod.GET}
                : mapping.method();
    }
}
