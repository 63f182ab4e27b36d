package fr.echeance.application.security;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import java.util.Optional;
import java.util.UUID;

/**
 * Where doors write down what happened at them, under the purpose of whose it was. When that fails the line is lost, and {@link Losses} hears
 * of it: nobody is let in or kept out by it.
 */
public final class SecurityLog {
    private final NoteSiteEvent noteSiteEvent;
    private final NoteCustomerEvent noteCustomerEvent;
    private final Losses losses;

    public SecurityLog(
            NoteSiteEvent noteSiteEvent, NoteCustomerEvent noteCustomerEvent, Losses losses) {
        this.noteSiteEvent = noteSiteEvent;
        this.noteCustomerEvent = noteCustomerEvent;
        this.losses = losses;
    }

    public void note(Happening happening, Surface surface, Origin origin, Whose whose) {
        try {
            write(happening, surface, origin, whose);
        } catch (RuntimeException failure) {
            losses.lost(happening, failure);
        }
    }

    private void write(Happening happening, Surface surface, Origin origin, Whose whose) {
        switch (whose) {
            case Whose.Customer(UUID account) ->
                    noteCustomerEvent.handle(
                            new NoteCustomerEvent.Command(happening, surface, origin, account));
            case Whose.Staff(UUID member) ->
                    noteSiteEvent.handle(
                            new NoteSiteEvent.Command(
                                    happening, surface, origin, Optional.of(member)));
            case Whose.Nobody _ ->
                    noteSiteEvent.handle(
                            new NoteSiteEvent.Command(
                                    happening, surface, origin, Optional.empty()));
        }
    }

    /** Says that a line is lost, since the inner rooms keep no journal. */
    @FunctionalInterface
    public interface Losses {
        void lost(Happening happening, RuntimeException failure);
    }
}
