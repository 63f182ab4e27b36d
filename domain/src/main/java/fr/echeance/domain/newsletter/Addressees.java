package fr.echeance.domain.newsletter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * To whom a campaign is written, which decides why that is lawful: those who asked for a topic (consentement, CPCE art. L. 34-5), or
 * customers (intérêt légitime, GDPR art. 6(1)(f)), but for those who objected to messages of this kind (opposition, art. 21(1)).
 */
public enum Addressees {
    NEW_PRODUCTS,
    ADVICE,
    OFFERS,
    /** Customers, of what they must know; it sells nothing, so that a no to marketing does not stop it. */
    SERVICE,
    /** Customers who have bought, of like products, unless they objected (opposition à la prospection, GDPR art. 21(2)-(3)). */
    MARKETING;

    /** The readers of the newsletter. */
    public static final Set<Addressees> READERS =
            Set.copyOf(EnumSet.of(NEW_PRODUCTS, ADVICE, OFFERS));

    public static final Set<Addressees> CUSTOMERS = Set.copyOf(EnumSet.of(SERVICE, MARKETING));

    /** What they asked to read about; empty for customers. */
    public Optional<Topic> topic() {
        return READERS.contains(this) ? Optional.of(Topic.valueOf(name())) : Optional.empty();
    }

    /** As forms and tables name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
