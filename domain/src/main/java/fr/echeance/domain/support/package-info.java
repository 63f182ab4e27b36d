/**
 * What people ask the shop and what it answers.
 *
 * <p>Personal data: addresses, names, questions and answers, for answering them, kept three years from the last contact.
 */
@NullMarked
package fr.echeance.domain.support;

import org.jspecify.annotations.NullMarked;
