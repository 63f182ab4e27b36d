package fr.echeance.application.privacy;

import fr.echeance.domain.shared.Language;

import java.util.UUID;

/** Letters of few words. */
public final class PlainPrivacyLetters implements PrivacyLetters {
    @Override
    public Letter link(UUID token, Language language) {
        return letter("link " + token);
    }

    @Override
    public Letter nothingKept(Language language) {
        return letter("nothing");
    }

    @Override
    public Letter receipt(SubjectRequest request) {
        return letter("receipt " + request.plan().size());
    }

    private static Letter letter(String words) {
        return new Letter(words, "<p>" + words + "</p>", words);
    }
}
