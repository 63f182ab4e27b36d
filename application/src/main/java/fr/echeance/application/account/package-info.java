/**
 * Opening, using and closing an account; signing in; who works here.
 *
 * <p>Personal data: address, days of use, password hash, to let a customer in; kept as the relationship lasts. Staff until they leave.
 */
@NullMarked
package fr.echeance.application.account;

import org.jspecify.annotations.NullMarked;
