/**
 * The online account (compte en ligne), and who works here.
 *
 * <p>Personal data: the address that was verified and the days of its use, to let a customer in; kept until two years without use after
 * the last duty, then five years as evidence without the address. Members of staff until they leave.
 */
@NullMarked
package fr.echeance.domain.account;

import org.jspecify.annotations.NullMarked;
