package fr.echeance.domain.security;

/** Which face of the shop it was. */
public enum Surface {
    PAGES,
    API,
    BACK_OFFICE
}
