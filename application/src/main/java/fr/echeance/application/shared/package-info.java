/**
 * What every use case stands on: its purpose, its transaction, time and chance.
 *
 * <p>Personal data: none of its own; binds every access to one purpose.
 */
@NullMarked
package fr.echeance.application.shared;

import org.jspecify.annotations.NullMarked;
