package fr.echeance.identity.keycloak;

import fr.echeance.application.account.ProviderAway;

import org.springframework.core.NestedExceptionUtils;

/** Keycloak did not answer, or not as it should. Says neither what was asked nor what it said: both may name somebody. */
final class KeycloakFailed extends ProviderAway {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status of HTTP; 0 for an answer that Keycloak does not give */
    KeycloakFailed(int status) {
        super(status == 0 ? "what answers is not Keycloak" : "Keycloak answered " + status);
        this.status = status;
    }

    /** There was no answer. Of what broke, the kind: a certificate that is not trusted is mended otherwise than a wire. */
    KeycloakFailed(Throwable broken) {
        super(
                "Keycloak does not answer: "
                        + NestedExceptionUtils.getMostSpecificCause(broken).getClass().getName());
        this.status = 0;
    }

    /** Something else is there already, by the same name or address. */
    boolean isConflict() {
        return status == 409;
    }
}
