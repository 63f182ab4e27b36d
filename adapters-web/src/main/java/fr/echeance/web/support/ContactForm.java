package fr.echeance.web.support;

import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.Broken;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was typed into the form for visitors. */
record ContactForm(Map<String, String> typed) {
    static final String TICKET = "ticket";

    /** Nobody sees it; who fills in every field of a page fills it in. */
    static final String BAIT = "reference";

    String raw(String field) {
        return typed.getOrDefault(field, "");
    }

    /** By names of fields. */
    Map<String, String> rules() {
        Broken broken = new Broken();
        broken.check(this::email);
        broken.check(this::name);
        broken.check(this::about);
        broken.check(this::message);
        if (raw("agreed").isEmpty()) broken.add("agreed", "accept");
        return broken.rules();
    }

    boolean isBaited() {
        return !raw(BAIT).isEmpty();
    }

    EmailAddress email() {
        return new EmailAddress(raw("email"));
    }

    ReceiveEnquiry.Command command(UUID enquiry, Language language) {
        return new ReceiveEnquiry.Command(enquiry, email(), name(), about(), message(), language);
    }

    private Optional<PersonName> name() {
        return raw("name").isBlank() ? Optional.empty() : Optional.of(new PersonName(raw("name")));
    }

    private MessageSubject about() {
        return new MessageSubject(raw("about"));
    }

    private MessageText message() {
        return new MessageText(raw("message"));
    }
}
