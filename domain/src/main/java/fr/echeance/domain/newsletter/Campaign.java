package fr.echeance.domain.newsletter;

import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One letter to many, in the language of each. It names nobody. */
public final class Campaign {
    private final UUID id;
    private Addressees addressees;
    private CampaignText fr;
    private CampaignText en;
    private State state;

    private Campaign(
            UUID id, Addressees addressees, CampaignText fr, CampaignText en, State state) {
        this.id = id;
        this.addressees = addressees;
        this.fr = fr;
        this.en = en;
        this.state = state;
    }

    public static Campaign draft(UUID id, Addressees addressees, CampaignText fr, CampaignText en) {
        return new Campaign(id, addressees, fr, en, new State.Draft());
    }

    /** For stores alone. */
    public static Campaign fromStore(
            UUID id, Addressees addressees, CampaignText fr, CampaignText en, State state) {
        return new Campaign(id, addressees, fr, en, state);
    }

    /** The same words in another state, for stores alone. */
    public Campaign in(State other) {
        return new Campaign(id, addressees, fr, en, other);
    }

    /** Other words. Answers false when it is no draft any more: what readers got is not rewritten. */
    public boolean write(Addressees to, CampaignText french, CampaignText english) {
        if (!(state instanceof State.Draft)) return false;
        addressees = to;
        fr = french;
        en = english;
        return true;
    }

    /** It leaves when that time has come. Answers false when it is no draft. */
    public boolean schedule(Instant at) {
        return from(State.Draft.class, new State.Scheduled(at));
    }

    /** A draft again. Answers false when it was not scheduled, or has begun. */
    public boolean takeBack() {
        return from(State.Scheduled.class, new State.Draft());
    }

    /** Its messages are queued and begin to leave. Answers false when its time has not come. */
    public boolean begin(Instant now) {
        return state instanceof State.Scheduled(var at)
                && !at.isAfter(now)
                && from(State.Scheduled.class, new State.Sending(now));
    }

    /** No further message leaves until it is resumed. */
    public boolean pause(Instant now) {
        return from(State.Sending.class, new State.Paused(now));
    }

    public boolean resume(Instant now) {
        return from(State.Paused.class, new State.Sending(now));
    }

    /** For good: what has not left never will; what is being handed over is waited for. */
    public boolean stop(Instant now) {
        return from(State.Paused.class, new State.Stopping(now));
    }

    /** Nothing is under way any more. */
    public boolean finish(Instant now) {
        return from(State.Sending.class, new State.Done(now))
                || from(State.Stopping.class, new State.Done(now));
    }

    private boolean from(Class<? extends State> former, State latter) {
        if (!former.isInstance(state)) return false;
        state = latter;
        return true;
    }

    public UUID id() {
        return id;
    }

    public Addressees addressees() {
        return addressees;
    }

    public CampaignText text(Language language) {
        return language == Language.FR ? fr : en;
    }

    public State state() {
        return state;
    }

    public sealed interface State {
        /** For which it is scheduled, or since when it is so; empty for a draft. */
        default Optional<Instant> time() {
            return switch (this) {
                case Draft _ -> Optional.empty();
                case Scheduled(var at) -> Optional.of(at);
                case Sending(var since) -> Optional.of(since);
                case Paused(var since) -> Optional.of(since);
                case Stopping(var since) -> Optional.of(since);
                case Done(var at) -> Optional.of(at);
            };
        }

        record Draft() implements State {}

        record Scheduled(Instant at) implements State {}

        record Sending(Instant since) implements State {}

        record Paused(Instant since) implements State {}

        record Stopping(Instant since) implements State {}

        record Done(Instant at) implements State {}
    }
}
