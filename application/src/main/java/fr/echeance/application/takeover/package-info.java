/**
 * A former shop's export: uploaded, looked at without loading, taken over batch by batch, reported.
 *
 * <p>Personal data: the export's files for seven days, to take over what may still be kept; the report, which names nobody, five years
 * more.
 */
@NullMarked
package fr.echeance.application.takeover;

import org.jspecify.annotations.NullMarked;
