package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.RecordKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is left of the latest orders: what each purpose can still see of them, and what waits for the sweep. In the sandbox alone. */
public interface Traces {
    /** The latest first. */
    List<Trace> latest(int orders);

    /** @param number empty when nothing tells it any more */
    record Trace(UUID order, Optional<String> number, List<Fade> records) {
        public Trace {
            records = List.copyOf(records);
        }

        /** Whether the order itself is still in everyday use. */
        public boolean isActive() {
            return records.stream()
                    .anyMatch(fade ->
                            fade.kind() == RecordKind.ORDER && fade.state() == State.VISIBLE);
        }
    }

    /** @param lastDay of this state, or the day on which it faded; empty when open or gone */
    record Fade(RecordKind kind, State state, Optional<LocalDate> lastDay) {}

    enum State {
        /** In everyday use. */
        VISIBLE,
        /** Seen by the purposes of evidence alone, with the archive's fields. */
        ARCHIVED,
        /** Seen by no purpose any more; the bytes wait for the sweep. */
        FADED,
        /** Not there. */
        ERASED
    }
}
