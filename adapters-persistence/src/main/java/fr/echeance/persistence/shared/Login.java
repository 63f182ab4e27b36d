package fr.echeance.persistence.shared;

import fr.echeance.domain.privacy.Purpose;

/** The database logins of the running shop: each may take the roles of its purposes and no others. */
enum Login {
    SHOP,
    /** Alone may erase and archive what is due. */
    SWEEPER,
    /** Keeps the tables of libraries. */
    TECHNICIAN;

    static Login of(Purpose purpose) {
        return switch (purpose) {
            case RETENTION -> SWEEPER;
            case TECHNICAL -> TECHNICIAN;
            default -> SHOP;
        };
    }
}
