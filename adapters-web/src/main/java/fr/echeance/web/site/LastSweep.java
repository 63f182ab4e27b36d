package fr.echeance.web.site;

import fr.echeance.application.privacy.SweepRetention;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** What the sandbox's last sweep did, so that the page after the redirection can tell it. */
@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
class LastSweep {
    private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

    void remember(Instant at, SweepRetention.Report report) {
        last.set(new Made(at, report));
    }

    @Nullable Made made() {
        return last.get();
    }

    record Made(Instant at, SweepRetention.Report report) {}
}
