package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Purpose;

import java.util.Set;

/** Which purposes the running product really serves: those that a use case of it declares. */
public interface ServedPurposes {
    Set<Purpose> all();
}
