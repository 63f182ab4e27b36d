/**
 * The sign-in that runs inside the shop: Spring's authorization server (OpenID Connect Core 1.0, PKCE: RFC 7636), so that another issuer
 * can take its place. Sessions and tokens call people by opaque identifiers.
 *
 * <p>Personal data: none of its own; passwords pass through, hashed by Argon2id (RFC 9106), to let people in.
 */
@NullMarked
package fr.echeance.identity.embedded;

import org.jspecify.annotations.NullMarked;
