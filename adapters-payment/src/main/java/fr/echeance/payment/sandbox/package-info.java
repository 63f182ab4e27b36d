/**
 * A payment provider that moves no money: a store and a page of its own, events signed and sent as a real one sends them.
 *
 * <p>Personal data: none; order ids and amounts, in a folder of the sandbox.
 */
@NullMarked
package fr.echeance.payment.sandbox;

import org.jspecify.annotations.NullMarked;
