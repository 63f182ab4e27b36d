/**
 * What happened at the doors of the shop, and when that is an attack.
 *
 * <p>Personal data: whose account it was, by its opaque id, and a keyed hash of where somebody came from, to protect the site and its
 * customers, kept twelve months.
 */
@NullMarked
package fr.echeance.domain.security;

import org.jspecify.annotations.NullMarked;
