/**
 * The room in which a former shop is taken over: its export comes in, its mapping is agreed on, its report goes out.
 *
 * <p>Personal data: none is shown; the files go through to be judged, and are kept seven days.
 */
@NullMarked
package fr.echeance.web.takeover;

import org.jspecify.annotations.NullMarked;
