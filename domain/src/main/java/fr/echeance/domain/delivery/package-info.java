/**
 * The parcel on its way, and where the shop delivers.
 *
 * <p>Personal data: a tracking number tied to an order, to deliver it; kept until the order's last
 * duty ends.
 */
@NullMarked
package fr.echeance.domain.delivery;

import org.jspecify.annotations.NullMarked;
