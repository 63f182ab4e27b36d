/**
 * An order from placing to delivery, and when its last duty ends.
 *
 * <p>Personal data: a pseudonym and what was bought, to perform the contract; kept until the last
 * duty ends, then archived without contact.
 */
@NullMarked
package fr.echeance.domain.order;

import org.jspecify.annotations.NullMarked;
