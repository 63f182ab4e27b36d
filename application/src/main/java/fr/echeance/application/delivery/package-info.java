/**
 * Ways of delivery, parcels leaving and arriving.
 *
 * <p>Personal data: a tracking number tied to an order, to deliver it; kept until the order's last
 * duty ends.
 */
@NullMarked
package fr.echeance.application.delivery;

import org.jspecify.annotations.NullMarked;
