package fr.echeance.web.privacy;

import fr.echeance.application.shared.Clock;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Cursors;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The address that undoes one request to be erased: it was signed for that person and is worth nothing once the request has run. */
@Component
class UndoLinks {
    static final String ADDRESS = Api.SHOP + "/erasures";

    private static final String KIND = "erasure";

    private final Cursors cursors;
    private final Clock clock;

    UndoLinks(Cursors cursors, Clock clock) {
        this.cursors = cursors;
        this.clock = clock;
    }

    String write(Pseudonym person, Instant runsAt) {
        return ADDRESS + "/" + cursors.write(KIND, person.value() + "\n" + runsAt);
    }

    /** Empty when the shop did not write it, or its time is over. */
    Optional<Pseudonym> read(String typed) {
        try {
            String[] parts = cursors.read(KIND, typed).split("\n", 2);
            return clock.now().isBefore(Instant.parse(parts[1]))
                    ? Optional.of(new Pseudonym(UUID.fromString(parts[0])))
                    : Optional.empty();
        } catch (InvalidValue forged) {
            return Optional.empty();
        }
    }
}
