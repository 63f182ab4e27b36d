package fr.echeance.domain.security;

/** What can happen: a closed list, so that no word that somebody typed fits into the log. */
public enum Happening {
    /** The password was right, or the provider says so. */
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** Refused unread, because there had been too many failures. */
    SIGN_IN_LOCKED,
    /** Staff came without their second factor. */
    SECOND_FACTOR_MISSING,
    /** By who knew the former one. */
    PASSWORD_CHANGED,
    /** By a mailed link. */
    PASSWORD_CHOSEN,
    EMAIL_CHANGED,
    /** Signed out everywhere, at their wish. */
    SESSIONS_ENDED,
    ACCOUNT_CLOSED,
    /** A room of the back office stayed shut (403). */
    ROOM_REFUSED,
    /** Too many requests (429). */
    RATE_LIMITED,
    /** A program's token opened nothing (401, 403). */
    CLIENT_REFUSED,
    /** A form was filled in as programs do it. */
    FORM_REFUSED,
    STAFF_INVITED,
    ROLES_CHANGED,
    ALARM_STUFFING,
    ALARM_LOCKS,
    ALARM_ROOMS;

    /** Whether somebody was let in from where they came: from there on it is a place that the account knows. */
    public boolean letIn() {
        return this == SIGNED_IN || this == PASSWORD_CHOSEN;
    }

    /** Whether something was refused. */
    public boolean isRefusal() {
        return switch (this) {
            case SIGN_IN_FAILED,
                    SIGN_IN_LOCKED,
                    SECOND_FACTOR_MISSING,
                    ROOM_REFUSED,
                    RATE_LIMITED,
                    CLIENT_REFUSED,
                    FORM_REFUSED ->
                    true;
            case SIGNED_IN,
                    PASSWORD_CHANGED,
                    PASSWORD_CHOSEN,
                    EMAIL_CHANGED,
                    SESSIONS_ENDED,
                    ACCOUNT_CLOSED,
                    STAFF_INVITED,
                    ROLES_CHANGED,
                    ALARM_STUFFING,
                    ALARM_LOCKS,
                    ALARM_ROOMS ->
                    false;
        };
    }
}
