/**
 * The security log as staff see it, and as customers see what is theirs.
 *
 * <p>Personal data: what happened to whose account, by pseudonym, and keyed hashes of where from, shown to protect the site and its
 * customers; kept nowhere here.
 */
@NullMarked
package fr.echeance.web.security;

import org.jspecify.annotations.NullMarked;
