package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.application.newsletter.CloseCampaigns;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A sender whose connection dies while the mail server has the letter and before that is written down: nobody gets it twice, each death
 * leaves one message of which nobody knows, and all others are sent.
 */
class CampaignIsKilledTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final int READERS = 12;
    private static final Set<Integer> DEATHS = Set.of(1, 4, 5, 12);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final ScriptedCampaignPost post = fixture.bean(ScriptedCampaignPost.class);

    @BeforeEach
    @AfterEach
    void standStill() {
        fixture.wind(TIME);
        post.forget();
    }

    @Test
    void eachDeathLeavesOneMessageOfWhichNobodyKnowsAndNobodyGetsTwo() {
        NewsletterPath newsletter = new NewsletterPath(fixture);
        for (int i = 0; i < READERS; i++)
            newsletter.subscribe(new EmailAddress("lecteur" + i + "@example.net"));
        new CampaignPath(fixture).queue(Addressees.ADVICE);
        post.answer(_ -> {
            if (DEATHS.contains(post.handed().size())) kill();
            return Answer.TAKEN;
        });
        int deaths = 0;
        while (fixture.count("shop.campaign_delivery WHERE state = 'QUEUED'") > 0)
            if (!delivered()) deaths++;
        assertThat(deaths).isEqualTo(DEATHS.size());
        assertThat(fixture.bean(CloseCampaigns.class).handle()).isZero();
        fixture.wind(TIME.plus(CloseCampaigns.LOST_AFTER).plusSeconds(1));
        assertThat(fixture.bean(CloseCampaigns.class).handle()).isEqualTo(DEATHS.size());
        Set<EmailAddress> readers = new HashSet<>();
        for (var handed : post.handed())
            assertThat(readers.add(handed.message().mail().to())).as("once").isTrue();
        assertThat(readers).hasSize(READERS);
        assertThat(fixture.count("shop.campaign_delivery WHERE state = 'SENT'"))
                .isEqualTo(READERS - DEATHS.size());
    }

    /** Whether the sender came to its end alive. */
    private boolean delivered() {
        try {
            Optional<Claimed> next = Optional.empty();
            do next = fixture.bean(DeliverNext.class).handle(new DeliverNext.Command(next, true));
            while (next.isPresent());
            return true;
        } catch (RuntimeException dead) {
            return false;
        }
    }

    private void kill() {
        assertThat(
                        fixture.count(
                                "(SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                        + " datname = current_database() AND state = 'idle in"
                                        + " transaction') AS killed"))
                .isOne();
    }
}
