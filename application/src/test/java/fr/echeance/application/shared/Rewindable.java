package fr.echeance.application.shared;

/** A fake store that can go back to where it stood: {@link FakeProcessing} rolls it back. */
public interface Rewindable {
    /** Remembers the present state; what is answered brings it back. */
    Runnable mark();
}
