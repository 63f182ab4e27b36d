package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every setting of ours that the code reads, by a record, a placeholder or its name; and what is taken where it is not given. */
final class SettingsInCode {
    /** Meters are named likewise. */
    private static final Pattern LITERAL =
            Pattern.compile("(?<!meters\\.counter\\()\"(echeance\\.[a-z0-9.-]*[a-z0-9])\"");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(echeance\\.[a-z0-9.-]+)(:((?:\\$\\{[^}]*}|[^}$])*))?}");

    private final Map<String, Set<String>> defaults = new TreeMap<>();
    private final Set<String> prefixes = new TreeSet<>();

    private SettingsInCode() {
        records();
        for (var file : Sources.shipped()) {
            String text = Sources.text(file);
            PLACEHOLDER.matcher(text).results().forEach(this::placeholder);
            LITERAL.matcher(text).results().forEach(found -> named(found.group(1)));
        }
        prefixes.forEach(defaults::remove);
    }

    static Set<String> names() {
        return new SettingsInCode().defaults.keySet();
    }

    /** By name; "" where nothing is taken. Who reads a setting in two places says the same in both. */
    static Map<String, String> defaults() {
        Map<String, String> one = new TreeMap<>();
        new SettingsInCode()
                .defaults.forEach((name, all) -> {
                    assertThat(all).as(name).hasSizeLessThan(2);
                    one.put(name, String.join("", all));
                });
        return one;
    }

    private void records() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scan.findCandidateComponents(House.ROOT)) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            Objects.requireNonNull(found.getBeanClassName()), null);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            prefixes.add(prefix);
            record(prefix, type);
        }
        assertThat(prefixes).hasSizeGreaterThan(4);
    }

    private void record(String prefix, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String word = components[i].getName().replaceAll("([A-Z])", "-$1");
            String name = prefix + "." + word.toLowerCase(Locale.ROOT);
            if (components[i].getType().isRecord()) {
                prefixes.add(name);
                record(name, components[i].getType());
                continue;
            }
            named(name);
            // Of the constructor, where the annotation lies.
            Parameter parameter = type.getDeclaredConstructors()[0].getParameters()[i];
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (value != null) say(name, String.join(",", value.value()));
        }
    }

    private void placeholder(MatchResult found) {
        named(found.group(1));
        if (found.group(2) != null) say(found.group(1), found.group(3));
        // A default may name another setting.
        if (found.group(2) != null)
            PLACEHOLDER.matcher(found.group(3)).results().forEach(this::placeholder);
    }

    private Set<String> named(String name) {
        return defaults.computeIfAbsent(name, _ -> new TreeSet<>());
    }

    private void say(String name, String value) {
        if (!value.isEmpty()) named(name).add(value);
    }
}
