package fr.echeance.web.shared;

import fr.echeance.application.security.NoteCustomerEvent;
import fr.echeance.application.security.NoteSiteEvent;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Writes into the security log. When that fails the line is lost and the journal says so: nobody is let in or kept out by it. */
@Component
class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    private final NoteSiteEvent noteSiteEvent;
    private final NoteCustomerEvent noteCustomerEvent;

    SecurityLog(NoteSiteEvent noteSiteEvent, NoteCustomerEvent noteCustomerEvent) {
        this.noteSiteEvent = noteSiteEvent;
        this.noteCustomerEvent = noteCustomerEvent;
    }

    void note(Happening happening, Surface surface, Origin origin, Whose whose) {
        try {
            write(happening, surface, origin, whose);
        } catch (RuntimeException failure) {
            LOG.error("the security log lost {}: {}", happening, failure.getClass().getName());
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
}
