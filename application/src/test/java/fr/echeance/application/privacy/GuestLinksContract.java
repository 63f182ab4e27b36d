package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public abstract class GuestLinksContract {
    private static final Pseudonym PERSON = new Pseudonym(new UUID(3, 1));
    private static final String DIGEST = "ab".repeat(32);

    protected abstract Processing processing();

    protected abstract GuestLinks links();

    @Test
    void isTakenOnce() {
        add(Duration.ofHours(1));
        assertThat(take(DIGEST)).contains(PERSON);
        assertThat(take(DIGEST)).isEmpty();
    }

    @Test
    void isNotThereUnderAnotherDigestOrPastItsDeadline() {
        add(Duration.ZERO);
        assertThat(take(DIGEST)).isEmpty();
        assertThat(take("cd".repeat(32))).isEmpty();
    }

    private void add(Duration life) {
        processing()
                .run(
                        RunErasures.class,
                        now -> {
                            links().add(
                                            new UUID(3, 2),
                                            DIGEST,
                                            PERSON,
                                            now,
                                            Deadline.at(now.plus(life)));
                            return now;
                        });
    }

    private Optional<Pseudonym> take(String digest) {
        return processing().run(RunErasures.class, (Instant _) -> links().take(digest));
    }
}
