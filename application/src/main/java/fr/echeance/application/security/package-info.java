/**
 * What is written down of what happened at the doors, who may read it, and when somebody is told.
 *
 * <p>Personal data: whose account it was, by its opaque id, and a keyed hash of where somebody came from, to protect the site and its
 * customers, kept twelve months; each look leaves a trace as long.
 */
@NullMarked
package fr.echeance.application.security;

import org.jspecify.annotations.NullMarked;
