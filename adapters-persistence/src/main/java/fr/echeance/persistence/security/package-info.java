/**
 * The security log in PostgreSQL.
 *
 * <p>Personal data: whose account it was, by its opaque id, and a keyed hash of where somebody came from, to protect the site and its
 * customers, kept twelve months.
 */
@NullMarked
package fr.echeance.persistence.security;

import org.jspecify.annotations.NullMarked;
