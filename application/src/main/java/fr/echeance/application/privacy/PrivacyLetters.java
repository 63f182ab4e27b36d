package fr.echeance.application.privacy;

import fr.echeance.domain.shared.Language;

import java.util.UUID;

/** Puts into words what a person is told about their data; pure. */
public interface PrivacyLetters {
    /** @param token opens what is kept, once */
    Letter link(UUID token, Language language);

    /** To an address about which nothing is kept: the page says the same as to the others, the mail says the rest. */
    Letter nothingKept(Language language);

    /** The receipt: the plan as it was done. */
    Letter receipt(SubjectRequest request);

    record Letter(String subject, String html, String plain) {}
}
