/**
 * What a former shop exported, judged by the rules of this one before anything of it is kept.
 *
 * <p>Personal data: a sale with its buyer's pseudonym, to take over what may still be kept; nothing is kept here.
 */
@NullMarked
package fr.echeance.domain.takeover;

import org.jspecify.annotations.NullMarked;
