/**
 * The sample shop « À la bonne heure »: catalogue, settings, and orders at every age, made by running the use cases.
 *
 * <p>Personal data: invented people, who live and fade like real ones.
 */
@NullMarked
package fr.echeance.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
