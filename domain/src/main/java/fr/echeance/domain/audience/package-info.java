/**
 * Who comes to the site, by what way, and what they were asked about it.
 *
 * <p>Personal data: page views of those who agreed, under a hash of an identifier that their browser keeps, to compile statistics; kept
 * thirteen months.
 */
@NullMarked
package fr.echeance.domain.audience;

import org.jspecify.annotations.NullMarked;
