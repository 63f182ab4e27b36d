/**
 * The sign-in of a Keycloak beside the shop: people are told to it, let in by it, and forgotten by it.
 *
 * <p>Personal data: e-mail addresses, password hashes and names of staff on their way to Keycloak; kept there as long as the shop keeps the
 * account.
 */
@NullMarked
package fr.echeance.identity.keycloak;

import org.jspecify.annotations.NullMarked;
