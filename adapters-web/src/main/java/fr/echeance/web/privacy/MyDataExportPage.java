package fr.echeance.web.privacy;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is kept about a person, value by value, as it stood at one instant.
 */
public record MyDataExportPage(Shell shell, String base, Instant at, List<Kind> kinds)
        implements Page {

    public record Kind(String name, List<Kept> records) {}

    /**
     * @param keptUntil the last day; null while open
     */
    public record Kept(@Nullable LocalDate keptUntil, boolean archived, List<Value> values) {}

    /**
     * @param lines one, or one for each item of a list
     */
    public record Value(String name, List<String> lines) {}
}
