package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.application.newsletter.CloseCampaigns;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ListCampaigns;
import fr.echeance.application.newsletter.QueueCampaigns;
import fr.echeance.application.newsletter.ReceiveReport;
import fr.echeance.application.newsletter.RemoveCampaign;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.SendTest;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.SteerCampaign.Step;
import fr.echeance.application.newsletter.TestCampaigns;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every use case of campaigns, on every branch that speaks to the database; somebody wants offers. */
public final class CampaignPath {
    private static final UUID NOBODY = new UUID(0, 0);

    private final PersistenceFixture fixture;
    private final ScriptedCampaignPost post;
    private int campaigns;

    public CampaignPath(PersistenceFixture fixture) {
        this.fixture = fixture;
        this.post = fixture.bean(ScriptedCampaignPost.class);
    }

    /** @param now where the clock stands */
    void walk(Instant now) {
        steer(write(Addressees.ADVICE), new Step.TakeBack());
        for (Answer answer :
                List.of(Answer.TAKEN, Answer.BOUNCED, Answer.REFUSED, Answer.LOST, Answer.AWAY))
            send(answer);
        // Whose mailboxes asked for time: nobody else's test waits for them.
        fixture.wind(now.plus(Duration.ofHours(1)));
        send(Answer.LATER);
        fixture.wind(now);
        UUID paused = queue(Addressees.OFFERS);
        Optional<Claimed> claimed = deliver(Optional.empty());
        steer(paused, new Step.Pause());
        deliver(claimed);
        use(ViewCampaign.class).handle(paused);
        steer(paused, new Step.Stop());
        use(ViewCampaign.class).handle(paused);
        use(ListCampaigns.class).handle();
        for (var report : ReceiveReport.Report.values())
            use(ReceiveReport.class).handle(post.handed().getFirst().delivery(), report);
        post.forget();
    }

    private void send(Answer answer) {
        post.answer(_ -> answer);
        queue(Addressees.OFFERS);
        deliver(deliver(Optional.empty()));
        use(CloseCampaigns.class).handle();
    }

    /** A campaign that is queued. */
    public UUID queue(Addressees to) {
        UUID id = write(to);
        use(QueueCampaigns.class).handle();
        return id;
    }

    /** Sends what is claimed. Answers what is claimed next. */
    public Optional<Claimed> deliver(Optional<Claimed> claimed) {
        return use(DeliverNext.class).handle(new DeliverNext.Command(claimed, true));
    }

    /** Written, tried and scheduled. */
    private UUID write(Addressees to) {
        UUID id = new UUID(0xCA, ++campaigns);
        send(id, Optional.empty(), Addressees.ADVICE);
        send(id, Optional.of(use(ViewCampaign.class).handle(id).orElseThrow().version()), to);
        use(SendTest.class).handle(id, NOBODY);
        use(RemoveCampaign.class).handle(NOBODY);
        int seen = use(ViewCampaign.class).handle(id).orElseThrow().version();
        steer(id, new Step.Schedule(Optional.empty(), seen));
        return id;
    }

    private void send(UUID id, Optional<Integer> version, Addressees to) {
        use(WriteCampaign.class)
                .handle(new WriteCampaign.Command(id, version, TestCampaigns.typed(to)));
    }

    private void steer(UUID id, Step step) {
        use(SteerCampaign.class).handle(id, step);
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
