/**
 * Finding a customer, and answering whoever asks.
 *
 * <p>Personal data: names, addresses and orders of customers as other features keep them, to deal with orders; questions and answers, for
 * answering them, kept three years from the last contact; each look leaves a trace for twelve months.
 */
@NullMarked
package fr.echeance.application.support;

import org.jspecify.annotations.NullMarked;
