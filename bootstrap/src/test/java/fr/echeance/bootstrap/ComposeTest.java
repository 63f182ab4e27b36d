package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be said of compose.yaml where no container runs. */
class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?}");

    private final String text = Sources.text(Sources.module("compose.yaml"));
    private final Map<String, Map<String, Object>> services = services(text);

    @Test
    void setsNothingThatNobodyReads() throws IOException {
        Set<String> known = spring();
        SettingsInCode.names().forEach(name -> known.add(spelled(name)));
        assertThat(known).contains("SERVER_SSL_BUNDLE", "ECHEANCE_DATABASE_SHOPPASSWORD");
        assertThat(environment("shop")).hasSizeGreaterThan(15);
        assertThat(environment("shop").keySet()).allMatch(known::contains);
        assertThat(example().keySet())
                .filteredOn(name -> name.startsWith("ECHEANCE_"))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void takesEverythingFromTheExampleAndNoMore() {
        Set<String> taken =
                VARIABLE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(text.split("\\$\\{", -1).length - 1)
                .as("none without :?")
                .isEqualTo((int) VARIABLE.matcher(text).results().count());
        assertThat(example().keySet()).isEqualTo(taken);
    }

    /** What is the operator's own to choose stays as it is; all the rest is refused until it is replaced. */
    @Test
    void doesNotStartAsItIs() {
        Map<String, String> given = new HashMap<>();
        environment("shop")
                .forEach((name, value) -> given.put(name, filled(value.toString(), example())));
        List<String> reasons =
                ProductionRefusal.reasons(
                        Settings.ofShell(List.of(ProductionRefusal.PROFILE), given));
        assertThat(reasons).allMatch(reason -> reason.contains(" stands in our example; "));
        assertThat(reasons)
                .hasSize(
                        (int)
                                example().entrySet().stream()
                                        .filter(each -> each.getKey().startsWith("ECHEANCE_"))
                                        .filter(each -> each.getValue().contains(Given.PLACEHOLDER))
                                        .count());
    }

    @Test
    void namesEveryReleaseAndWaitsForWhatIsHealthy() {
        assertThat(services).containsOnlyKeys("shop", "database", "keycloak", "mail");
        services.forEach((name, service) -> {
            assertThat(service.get("image"))
                    .asString()
                    .matches(".+:v?\\d[\\w.-]+")
                    .doesNotContain("latest");
            assertThat(service).as(name).containsKey("healthcheck");
        });
        assertThat(service("shop").get("depends_on"))
                .asString()
                .contains("database={condition=service_healthy}")
                .contains("keycloak={condition=service_healthy}");
    }

    private static String filled(String value, Map<String, String> example) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> example.getOrDefault(found.group(1), "nothing"));
    }

    private static Map<String, String> example() {
        Map<String, String> example = new TreeMap<>();
        Sources.text(Sources.module(".env.example"))
                .lines()
                .filter(Predicate.not(line -> line.startsWith("#")))
                .map(line -> line.split("=", 2))
                .forEach(line -> example.put(line[0], line[1]));
        return example;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String text) {
        Map<String, Object> whole = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return (Map<String, Map<String, Object>>) Objects.requireNonNull(whole.get("services"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) Objects.requireNonNull(service(service).get("environment"));
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    /** As Spring asks for it: no hyphens, underscores for dots. */
    private static String spelled(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Set<String> spring() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("SPRING_PROFILES_ACTIVE"));
        for (URL file :
                Collections.list(
                        ComposeTest.class
                                .getClassLoader()
                                .getResources("META-INF/spring-configuration-metadata.json")))
            try (InputStream in = file.openStream()) {
                JsonMapper.shared()
                        .readTree(in)
                        .path("properties")
                        .forEach(each -> known.add(spelled(each.path("name").asString())));
            }
        return known;
    }
}
