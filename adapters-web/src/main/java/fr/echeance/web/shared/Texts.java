package fr.echeance.web.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of the pages. A key that does not exist is a defect and says so. */
final class Texts {
    private static final Map<Language, Properties> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, read(language));
    }

    private Texts() {}

    static String in(Language language, String key, Object... args) {
        String pattern = of(language).getProperty(key);
        if (pattern == null)
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        return args.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(args);
    }

    static boolean has(Language language, String key) {
        return of(language).containsKey(key);
    }

    static Set<String> keys(Language language) {
        return of(language).stringPropertyNames();
    }

    private static Properties of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Properties read(Language language) {
        Properties texts = new Properties();
        String file = "/texts_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Texts.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
