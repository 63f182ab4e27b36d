package fr.echeance.domain.audience;

import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.Language;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** What somebody answered about trackers; kept six months, then they are asked again (CNIL 2020-092). */
public enum TrackerChoice {
    /** Their browser may be recognised. */
    ACCEPTED,
    /** It may not; what is counted is counted of nobody. */
    REFUSED,
    /** Nothing at all is counted (opposition, GDPR art. 21). */
    OBJECTED;

    /** How long an answer is kept. */
    public static final Period KEPT = Period.ofMonths(6);

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final String VERSION = "trackers-1";
    private static final String FR =
            "Nous comptons les pages vues, sans savoir qui les voit. Acceptez-vous qu’un"
                + " identifiant, gardé treize mois dans votre navigateur, nous dise aussi si vous"
                + " revenez\u202f? Il ne sert qu’à nos statistiques, et personne d’autre ne le"
                + " reçoit.";
    private static final String EN =
            "We count the pages that are seen, without knowing who sees them. Do you agree that an"
                + " identifier, kept for thirteen months in your browser, also tells us whether you"
                + " come back? It serves our statistics alone, and nobody else receives it.";

    /** The question, as the site asks it today (LIL art. 82). */
    public static ConsentWording wording(Language language) {
        return new ConsentWording(VERSION, language, language == Language.FR ? FR : EN);
    }

    /** Empty when there is no such answer. */
    public static Optional<TrackerChoice> of(String id) {
        for (TrackerChoice choice : values())
            if (choice.id().equals(id)) return Optional.of(choice);
        return Optional.empty();
    }
}
