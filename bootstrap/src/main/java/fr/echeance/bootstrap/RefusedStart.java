package fr.echeance.bootstrap;

import java.util.List;

/** The shop as it is set must not start. Each reason names the setting and says what to set; none tells a value. */
final class RefusedStart extends IllegalStateException {
    private final List<String> reasons;

    RefusedStart(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
