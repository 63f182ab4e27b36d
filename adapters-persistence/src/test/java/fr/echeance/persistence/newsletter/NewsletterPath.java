package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.AskToSubscribe;
import fr.echeance.application.newsletter.ChangeSubscription;
import fr.echeance.application.newsletter.ConfirmSubscription;
import fr.echeance.application.newsletter.CountReaders;
import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.application.newsletter.LookUpSuppression;
import fr.echeance.application.newsletter.PostedNewsletterLetters;
import fr.echeance.application.newsletter.RecordObjection;
import fr.echeance.application.newsletter.RemindSubscribers;
import fr.echeance.application.newsletter.SendReminder;
import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.application.newsletter.ViewSubscription;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every use case of the newsletter, on every branch that speaks to the database. */
public final class NewsletterPath {
    private static final EmailAddress AURORE = new EmailAddress("aurore@lettre.example.com");

    private final PersistenceFixture fixture;
    private final PostedNewsletterLetters letters;

    public NewsletterPath(PersistenceFixture fixture) {
        this.fixture = fixture;
        this.letters = fixture.bean(PostedNewsletterLetters.class);
    }

    /** @param now where the clock stands */
    public void walk(Instant now) {
        String confirmation = ask();
        for (int i = 0; i < 2; i++) use(ConfirmSubscription.class).handle(confirmation);
        String own = ask();
        use(ViewSubscription.class).handle(own);
        use(ChangeSubscription.class)
                .handle(
                        new ChangeSubscription.Command(
                                own, Language.EN, Set.of(Topic.OFFERS, Topic.ADVICE)));
        use(LookUpSuppression.class).handle(AURORE);
        use(CountReaders.class).handle();
        use(RecordObjection.class).handle(new EmailAddress("yves@lettre.example.com"));
        new CampaignPath(fixture).walk(now);
        importSomebody(now);
        fixture.wind(now.plus(Duration.ofDays(3 * 365 - 10)));
        use(RemindSubscribers.class).handle();
        use(SendReminder.class).handle(new UUID(0, 0));
        for (int i = 0; i < 2; i++) use(Unsubscribe.class).handle(own);
        fixture.wind(now);
    }

    /** Signed up and confirmed; answers the link at the foot of a letter. */
    public String subscribe(EmailAddress email) {
        use(ConfirmSubscription.class).handle(ask(email));
        return ask(email);
    }

    private void importSomebody(Instant now) {
        use(ImportSubscribers.class)
                .handle(
                        new ImportSubscribers.Command(
                                new ConsentSource("salon-du-livre", "Oui."),
                                List.of(
                                        new ImportSubscribers.Row(
                                                new EmailAddress("zoe@lettre.example.com"),
                                                Language.FR,
                                                Set.of(Topic.ADVICE),
                                                Deadline.dayOf(now)))));
    }

    private String ask() {
        return ask(AURORE);
    }

    private String ask(EmailAddress email) {
        use(AskToSubscribe.class)
                .handle(
                        new AskToSubscribe.Command(
                                email, Language.FR, Set.of(Topic.ADVICE), Channel.FORM));
        return letters.read().getLast().ticket();
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
