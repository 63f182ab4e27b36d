package fr.echeance.application.privacy;

/** The copy of the {@link ErasureJournal} outside the database. */
public interface JournalCopy {
    /** On the disk when this returns; the same entry twice is one erasure. */
    void append(ErasureJournal.Erased erased);
}
