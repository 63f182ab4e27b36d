package fr.echeance.persistence.audience;

import fr.echeance.application.audience.ChooseTrackers;
import fr.echeance.application.audience.FindMissingPages;
import fr.echeance.application.audience.RecordPageViews;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.audience.ShowVisits;
import fr.echeance.application.audience.ViewAudience;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.List;
import java.util.Optional;

/** Every use case of the audience, on every branch that speaks to the database. */
public final class AudiencePath {
    private final PersistenceFixture fixture;

    public AudiencePath(PersistenceFixture fixture) {
        this.fixture = fixture;
    }

    public void walk() {
        Identifier kept = choose(TrackerChoice.ACCEPTED, Optional.empty()).orElseThrow();
        use(RecordPageViews.class)
                .handle(
                        List.of(
                                SampleViews.seen(SitePage.PRODUCT, Optional.empty()),
                                SampleViews.seen(SitePage.OTHER, Optional.empty()),
                                SampleViews.seen(SitePage.HOME, Optional.of(kept))));
        use(ShowVisits.class).handle(kept);
        use(ViewAudience.class).handle(30);
        use(FindMissingPages.class).handle();
        choose(TrackerChoice.REFUSED, Optional.of(kept));
        choose(TrackerChoice.ACCEPTED, Optional.empty());
    }

    private Optional<Identifier> choose(TrackerChoice choice, Optional<Identifier> current) {
        return use(ChooseTrackers.class)
                .handle(new ChooseTrackers.Command(choice, current, Language.FR))
                .identifier();
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
