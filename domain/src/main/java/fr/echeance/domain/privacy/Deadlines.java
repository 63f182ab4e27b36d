package fr.echeance.domain.privacy;

/**
 * When the phases of one record end.
 *
 * @param activeUntil the end of everyday use
 * @param archiveUntil the end of the intermediate archive (archivage intermédiaire); equal to {@code activeUntil} where there is none, and
 *     never before it
 */
public record Deadlines(Deadline activeUntil, Deadline archiveUntil) {
    public Deadlines {
        if (archiveUntil.compareTo(activeUntil) < 0)
            throw new IllegalArgumentException("the archive ends before the active phase");
    }
}
