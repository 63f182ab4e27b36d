/**
 * What the shop is before anybody comes, and what it tells: its ways of delivery, its terms, who sells, its blog.
 *
 * <p>Personal data: the name of a blog article's author, for its readers, until the article is withdrawn.
 */
@NullMarked
package fr.echeance.application.site;

import org.jspecify.annotations.NullMarked;
