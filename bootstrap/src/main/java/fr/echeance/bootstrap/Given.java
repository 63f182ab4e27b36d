package fr.echeance.bootstrap;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The settings as they are given, wherever they stand. What cannot be read counts as missing: Spring's own word about it quotes it. */
final class Given {
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
    Set<String> ours() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.from(environment.getPropertySources())
                                .spliterator(),
                        false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(Object::toString)
                .filter(name -> name.startsWith("echeance."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String lower(String setting) {
        return text(setting).toLowerCase(Locale.ROOT);
    }
}
