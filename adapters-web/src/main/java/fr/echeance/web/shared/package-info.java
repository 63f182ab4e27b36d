/**
 * What all pages share: the shell around them, the words of both languages, fields, marks.
 *
 * <p>Personal data: none of its own; a form that failed is shown once more with what was typed, and kept nowhere.
 */
@NullMarked
package fr.echeance.web.shared;

import org.jspecify.annotations.NullMarked;
