/**
 * What every way of signing in needs: browsers' sessions, password hashes, mailed links.
 *
 * <p>Personal data: opaque ids in sessions, to let people in; kept until they sign out or their time is over.
 */
@NullMarked
package fr.echeance.identity.shared;

import org.jspecify.annotations.NullMarked;
