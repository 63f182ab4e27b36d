package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The letters that would have gone out, each as one word, its address and its ticket. */
public final class PostedNewsletterLetters implements NewsletterLetters {
    public record Posted(String what, EmailAddress to, String ticket) {}

    private final List<Posted> posted = new ArrayList<>();

    /** Since the last look. */
    public List<Posted> read() {
        List<Posted> all = List.copyOf(posted);
        posted.clear();
        return all;
    }

    @Override
    public void confirm(EmailAddress to, Language language, String ticket) {
        posted.add(new Posted("confirm " + language, to, ticket));
    }

    @Override
    public void subscribedAlready(Subscription subscription, String ticket) {
        posted.add(new Posted("subscribed already", subscription.email(), ticket));
    }

    @Override
    public void leaving(EmailAddress to, Language language) {
        posted.add(new Posted("leaving", to, ""));
    }

    @Override
    public void stay(Subscription subscription, LocalDate lastDay, String ticket) {
        posted.add(new Posted("stay " + lastDay, subscription.email(), ticket));
    }
}
