package fr.echeance.bootstrap;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The settings as they are given, wherever they stand. What cannot be read counts as missing: Spring's own word about it quotes it. */
final class Given {
    /** In every value of {@code .env.example} that somebody has to replace. */
    static final String PLACEHOLDER = "replace-me";

    private final ConfigurableEnvironment environment;

    Given(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Without the spaces around it; "" when there is none. */
    String text(String setting) {
        try {
            return environment.getProperty(setting, "").strip();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    boolean isMissing(String setting) {
        return text(setting).isEmpty();
    }

    boolean isExample(String setting) {
        return lower(setting).contains(PLACEHOLDER);
    }

    /** As Spring reads it; what is neither yes nor no stops the start later. */
    boolean isOn(String setting) {
        return Set.of("true", "on", "yes", "1").contains(lower(setting));
    }

    boolean isOff(String setting) {
        return Set.of("false", "off", "no", "0").contains(lower(setting));
    }

    boolean is(String setting, String value) {
        return text(setting).equalsIgnoreCase(value);
    }

    /** Every setting of ours that somebody gives, whatever its spelling, in the spelling of the documents. */
    Collection<String> ours() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.from(environment.getPropertySources())
                                .spliterator(),
                        false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(Object::toString)
                .filter(name -> name.startsWith("echeance."))
                // The environment knows no hyphens, our files do: it is one setting.
                .collect(
                        Collectors.toMap(
                                Given::plain,
                                Function.identity(),
                                (one, other) -> one.length() > other.length() ? one : other,
                                TreeMap::new))
                .values();
    }

    /** What all its spellings have in common. */
    static String plain(String setting) {
        return setting.replaceAll("[-.]", "");
    }

    private String lower(String setting) {
        return text(setting).toLowerCase(Locale.ROOT);
    }
}
