/**
 * The settings of the shop on PostgreSQL.
 *
 * <p>Personal data: none.
 */
@NullMarked
package fr.echeance.persistence.site;

import org.jspecify.annotations.NullMarked;
