/**
 * The customers' room of the back office.
 *
 * <p>Personal data: names, addresses and orders of customers, shown to deal with orders; kept nowhere.
 */
@NullMarked
package fr.echeance.web.support;

import org.jspecify.annotations.NullMarked;
