package fr.echeance.domain.account;

import java.util.Locale;

/** What a member of staff may do: which rooms of the back office open. */
public enum Role {
    /** Orders, claims, calls. */
    SUPPORT,
    /** Catalogue, distributors, disputes. */
    SALES,
    /** Ambassadors, newsletter. */
    COMMUNITY,
    RECRUITER,
    /** Data protection officer (délégué à la protection des données, GDPR art. 37). */
    DPO,
    /** Sees what the data protection officer sees, and changes nothing. */
    AUDITOR,
    /** Settings and staff; never personal data of customers by itself. */
    ADMIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such role */
    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
