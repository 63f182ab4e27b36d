package fr.echeance.identity.keycloak;

/** Keycloak did not answer, or not as it should. Says neither what was asked nor what it said: both may name somebody. */
final class KeycloakFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status of HTTP; 0 when there was no answer, or none that Keycloak gives */
    KeycloakFailed(int status) {
        super(status == 0 ? "Keycloak does not answer" : "Keycloak answered " + status);
        this.status = status;
    }

    /** Something else is there already, by the same name or address. */
    boolean isConflict() {
        return status == 409;
    }
}
