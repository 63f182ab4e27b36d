package fr.echeance.application.support;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.support.Enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters that would have gone out, each as one word, its address and its ticket. */
public final class PostedSupportLetters implements SupportLetters {
    public record Posted(String what, EmailAddress to, String ticket) {}

    private final List<Posted> posted = new ArrayList<>();

    /** Since the last look. */
    public List<Posted> read() {
        List<Posted> all = List.copyOf(posted);
        posted.clear();
        return all;
    }

    @Override
    public void received(Enquiry enquiry, LocalDate lastDay, String ticket) {
        posted.add(new Posted("received, until " + lastDay, enquiry.email(), ticket));
    }

    @Override
    public void answered(Enquiry enquiry, LocalDate lastDay, String ticket) {
        String text = enquiry.answer().map(given -> given.text().value()).orElse("nothing");
        posted.add(new Posted("answered: " + text, enquiry.email(), ticket));
    }

    @Override
    public void answerWaits(UUID message, EmailAddress to, Language language) {
        posted.add(new Posted("an answer waits " + language, to, ""));
    }
}
