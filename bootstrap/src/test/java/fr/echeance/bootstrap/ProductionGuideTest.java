package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of docs/production.md says of every setting of ours what the code does. Seen red with a setting more and a setting less. */
class ProductionGuideTest {
    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| `(echeance\\.[a-z0-9.-]+)` \\| (.*?) \\| (.*?) \\| (\\S.+) \\|$");
    private static final String REQUIRED = "**required**";

    @Test
    void namesEverySettingWithWhatIsTakenWhereItIsNotGiven() {
        Map<String, String> said = new TreeMap<>();
        ROW.matcher(guide()).results().forEach(row -> said.put(row.group(1), row.group(2)));
        Map<String, String> done = new TreeMap<>();
        SettingsInCode.defaults()
                .forEach((name, value) -> {
                    Object shipped = Settings.file("application").getProperty(name);
                    done.put(name, shown(shipped == null ? value : shipped));
                });
        assertThat(done).hasSizeGreaterThan(25);
        assertThat(said).isEqualTo(done);
    }

    @Test
    void saysWhatProductionSetsAndWhatItAsksFor() {
        Map<String, String> said = new TreeMap<>();
        ROW.matcher(guide()).results().forEach(row -> said.put(row.group(1), row.group(3)));
        Set<String> asked =
                ProductionRefusal.reasons(Settings.of(List.of(ProductionRefusal.PROFILE), Map.of()))
                        .stream()
                        .map(reason -> reason.substring(0, reason.indexOf(':')))
                        .collect(Collectors.toSet());
        Map<String, String> done = new TreeMap<>();
        for (String name : SettingsInCode.names()) {
            Object set = Settings.file("application-production").getProperty(name);
            String value = set == null ? "" : shown(set);
            done.put(name, asked.contains(name) ? REQUIRED : value);
        }
        assertThat(done).containsValue(REQUIRED);
        assertThat(said).isEqualTo(done);
    }

    private static String shown(Object value) {
        return value.toString().isEmpty() ? "–" : "`" + value + "`";
    }

    private static String guide() {
        return Sources.text(Sources.module("docs").resolve("production.md"));
    }
}
