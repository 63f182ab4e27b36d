package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * People who agreed elsewhere come in.
 *
 * @param purpose under which the room works, in words
 * @param report what became of the file; nothing before one was sent
 */
public record SubscriberImportPage(
        Shell shell, String purpose, Typed form, TopicsForm topics, @Nullable Report report)
        implements Page {
    /** @param more faults that are not listed */
    public record Report(List<Verdict> verdicts, List<Fault> faults, int more) {}

    /** @param verdict text {@code verdict.<verdict>} */
    public record Verdict(String verdict, int rows) {}

    public record Fault(int line, String rule) {}
}
