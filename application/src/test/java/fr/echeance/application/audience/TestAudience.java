package fr.echeance.application.audience;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.SequentialIds;

/** The use cases of the audience, in memory. */
public final class TestAudience {
    public final FixedClock clock = FixedClock.standing();
    public final InMemoryAudience store = new InMemoryAudience(clock);
    public final FakeProcessing processing = new FakeProcessing(clock, store);
    private final SequentialIds ids = new SequentialIds();
    public final RecordPageViews record =
            new RecordPageViews(processing, ids, store, store, store, SampleOrders.KEY);
    public final ChooseTrackers choose =
            new ChooseTrackers(processing, ids, store, store, store, SampleOrders.KEY);
    public final ShowVisits show = new ShowVisits(processing, store, SampleOrders.KEY);
    public final ViewAudience view = new ViewAudience(processing, store);
    public final FindMissingPages missing = new FindMissingPages(processing, store);
}
