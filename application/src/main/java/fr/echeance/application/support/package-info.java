/**
 * Finding a customer and answering them.
 *
 * <p>Personal data: names, addresses and orders of customers as other features keep them, to deal with orders; nothing is kept here, and
 * each look leaves a trace for twelve months.
 */
@NullMarked
package fr.echeance.application.support;

import org.jspecify.annotations.NullMarked;
