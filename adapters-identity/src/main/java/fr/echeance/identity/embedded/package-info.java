/**
 * The sign-in that runs inside the shop: Spring's authorization server, whose place another OpenID Connect issuer can take.
 *
 * <p>Personal data: opaque ids in sessions and tokens, to let people in; kept until they sign out or their time is over.
 */
@NullMarked
package fr.echeance.identity.embedded;

import org.jspecify.annotations.NullMarked;
