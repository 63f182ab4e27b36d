package fr.echeance.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Who starts the shop reads what to set, and no stack of calls. */
final class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedStart refused) {
        return new FailureAnalysis(
                "The shop refuses to start:\n\n  - " + String.join("\n  - ", refused.reasons()),
                "Mend each of these settings, then start again (docs/production.md).",
                refused);
    }
}
