package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters that would have gone out, each as one word, its address and its ticket. */
public final class PostedLetters implements AccountLetters {
    public record Posted(String what, EmailAddress to, String ticket) {}

    private final List<Posted> posted = new ArrayList<>();

    /** Since the last look. */
    public List<Posted> read() {
        List<Posted> all = List.copyOf(posted);
        posted.clear();
        return all;
    }

    @Override
    public void opening(EmailAddress to, Language language, String ticket) {
        posted.add(new Posted("opening", to, ticket));
    }

    @Override
    public void alreadyOpen(EmailAddress to, Language language) {
        posted.add(new Posted("already open", to, ""));
    }

    @Override
    public void leaving(EmailAddress to, Language language) {
        posted.add(new Posted("leaving", to, ""));
    }

    @Override
    public void newPassword(EmailAddress to, Language language, String ticket) {
        posted.add(new Posted("new password", to, ticket));
    }

    @Override
    public void noAccount(EmailAddress to, Language language) {
        posted.add(new Posted("no account", to, ""));
    }

    @Override
    public void agreeToMove(EmailAddress to, Language language, String ticket) {
        posted.add(new Posted("agree", to, ticket));
    }

    @Override
    public void confirmMove(EmailAddress to, Language language, String ticket) {
        posted.add(new Posted("confirm", to, ticket));
    }

    @Override
    public void changed(EmailAddress to, Language language) {
        posted.add(new Posted("changed", to, ""));
    }

    @Override
    public void unused(UUID account, EmailAddress to, Language language, LocalDate lastDay) {
        posted.add(new Posted("unused " + lastDay, to, ""));
    }

    @Override
    public void invitation(EmailAddress to, String ticket) {
        posted.add(new Posted("invitation", to, ticket));
    }
}
