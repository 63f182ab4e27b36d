/**
 * The settings of the shop, and its blog, on PostgreSQL.
 *
 * <p>Personal data: the authors of blog articles, for their readers, until the article is withdrawn.
 */
@NullMarked
package fr.echeance.persistence.site;

import org.jspecify.annotations.NullMarked;
