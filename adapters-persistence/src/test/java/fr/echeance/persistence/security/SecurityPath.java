package fr.echeance.persistence.security;

import fr.echeance.application.security.NoteCustomerEvent;
import fr.echeance.application.security.NoteSiteEvent;
import fr.echeance.application.security.ReadOwnEvents;
import fr.echeance.application.security.ReadSecurityLog;
import fr.echeance.application.security.SecurityEvents;
import fr.echeance.application.security.SendSecurityAlarm;
import fr.echeance.application.security.ViewCustomerEvents;
import fr.echeance.application.security.WatchSecurity;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Optional;
import java.util.UUID;

/** Every use case of the security log, on every branch that speaks to the database. */
public final class SecurityPath {
    private static final EmailAddress AURORE = new EmailAddress("aurore@porte.example.com");
    private static final UUID STAFF = new UUID(0, 7);

    private final PersistenceFixture fixture;

    public SecurityPath(PersistenceFixture fixture) {
        this.fixture = fixture;
    }

    public void walk() {
        UUID account = new AccountPath(fixture).open(AURORE);
        for (Alarm alarm : Alarm.values())
            for (int i = 0; i < alarm.threshold(); i++) note(alarm.counted(), Optional.of(STAFF));
        note(Happening.RATE_LIMITED, Optional.empty());
        note(account);
        for (int i = 0; i < 2; i++) use(WatchSecurity.class).handle();
        ReadSecurityLog.Log log =
                use(ReadSecurityLog.class)
                        .handle(
                                new ReadSecurityLog.Query(
                                        Optional.empty(), Optional.empty(), 1, 10));
        use(ReadSecurityLog.class)
                .handle(
                        new ReadSecurityLog.Query(
                                Optional.of(Happening.SIGNED_IN),
                                Optional.of(AccountPath.HERE),
                                2,
                                10));
        log.alarms().forEach(alarm -> use(SendSecurityAlarm.class).handle(alarm.id()));
        for (SecurityEvents.Row own : use(ReadOwnEvents.class).handle(account))
            use(ViewCustomerEvents.class).handle(new ViewCustomerEvents.Query(own.id(), STAFF));
    }

    void note(UUID account) {
        use(NoteCustomerEvent.class)
                .handle(
                        new NoteCustomerEvent.Command(
                                Happening.SIGNED_IN, Surface.PAGES, AccountPath.HERE, account));
    }

    void note(Happening happening, Optional<UUID> staff) {
        use(NoteSiteEvent.class)
                .handle(
                        new NoteSiteEvent.Command(
                                happening, Surface.BACK_OFFICE, AccountPath.HERE, staff));
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
