package fr.echeance.application.newsletter;

import fr.echeance.domain.shared.EmailAddress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A mail server that answers as it is told, and remembers what it was handed. */
public final class ScriptedCampaignPost implements CampaignPost {
    private final List<Handed> handed = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<EmailAddress, Answer> answers = _ -> Answer.TAKEN;

    public record Handed(UUID delivery, CampaignLetters.Message message) {}

    public void answer(Function<EmailAddress, Answer> as) {
        answers = as;
    }

    public List<Handed> handed() {
        return List.copyOf(handed);
    }

    public void forget() {
        handed.clear();
        answers = _ -> Answer.TAKEN;
    }

    @Override
    public Answer hand(CampaignLetters.Message message, UUID delivery) {
        handed.add(new Handed(delivery, message));
        return answers.apply(message.mail().to());
    }
}
