/**
 * What is no shelf and no order: terms, problems, the blog, the back office's door and hall, the sandbox.
 *
 * <p>Personal data: the names of blog authors; the sandbox shows letters and values of invented people.
 */
@NullMarked
package fr.echeance.web.site;

import org.jspecify.annotations.NullMarked;
