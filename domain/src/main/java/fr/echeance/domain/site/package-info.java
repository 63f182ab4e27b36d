/**
 * The blog: what the shop tells, and who of it tells that.
 *
 * <p>Personal data: the author of an article, by pseudonym and name.
 */
@NullMarked
package fr.echeance.domain.site;

import org.jspecify.annotations.NullMarked;
