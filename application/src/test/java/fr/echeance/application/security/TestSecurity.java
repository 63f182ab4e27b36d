package fr.echeance.application.security;

import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import java.util.ArrayList;
import java.util.List;

/** The use cases of the security log, in memory. */
public final class TestSecurity {
    public static final Origin HERE = new Origin("0123456789abcdef0123456789abcdef");
    public static final Origin THERE = new Origin("fedcba9876543210fedcba9876543210");

    public final FixedClock clock = FixedClock.standing();
    public final SequentialIds ids = new SequentialIds();
    public final InMemorySecurityEvents events = new InMemorySecurityEvents(clock);
    public final InMemoryLooks looks = new InMemoryLooks();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final PostedSecurityLetters letters = new PostedSecurityLetters();
    public final FakeProcessing processing = new FakeProcessing(clock, events, looks, outbox);

    public final List<Happening> lost = new ArrayList<>();
    public final SecurityLog log =
            new SecurityLog(
                    new NoteSiteEvent(processing, ids, events),
                    new NoteCustomerEvent(processing, ids, events),
                    (happening, _) -> lost.add(happening));
    public final WatchSecurity watch = new WatchSecurity(processing, ids, events, outbox);
    public final SendSecurityAlarm send = new SendSecurityAlarm(processing, events, letters);
    public final ReadSecurityLog read = new ReadSecurityLog(processing, events);
    public final ReadOwnEvents own = new ReadOwnEvents(processing, events);
    public final ViewCustomerEvents view = new ViewCustomerEvents(processing, events, looks);

    public void note(Happening happening, Origin origin, Whose whose) {
        log.note(happening, Surface.PAGES, origin, whose);
    }
}
