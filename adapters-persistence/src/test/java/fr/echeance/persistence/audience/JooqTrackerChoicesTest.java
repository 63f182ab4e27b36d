package fr.echeance.persistence.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.audience.TrackerChoices;
import fr.echeance.application.audience.TrackerChoicesContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

class JooqTrackerChoicesTest extends TrackerChoicesContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(TIME);
    }

    @Test
    void whatWasTakenBackProvesAsLongAsItWouldHave() {
        agree(SampleViews.hash(new UUID(1, 4)));
        end(SampleViews.hash(new UUID(1, 4)));
        assertThat(
                        fixture.count(
                                "shop.tracker_choice WHERE active_until = '2026-11-23T23:00Z' AND"
                                        + " archive_until = '2032-05-23T22:00Z'"))
                .isOne();
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected TrackerChoices choices() {
        return fixture.bean(TrackerChoices.class);
    }

    @Override
    protected Instant time() {
        return TIME;
    }
}
