/**
 * Ways of delivery and parcels on PostgreSQL.
 *
 * <p>Personal data: a tracking number tied to an order, to deliver it; kept until the order's last
 * duty ends.
 */
@NullMarked
package fr.echeance.persistence.delivery;

import org.jspecify.annotations.NullMarked;
