/**
 * The exports of former shops on disk: taken in if they are plain text, read row by row, deleted.
 *
 * <p>Personal data: whatever the export holds, unread but for the mapped columns, to take over what may still be kept; kept seven days.
 */
@NullMarked
package fr.echeance.files.takeover;

import org.jspecify.annotations.NullMarked;
