package fr.echeance.persistence.newsletter;

import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.CampaignPost;
import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.DeliverInformation;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ObjectForCustomer;
import fr.echeance.application.newsletter.ObjectToMarketing;
import fr.echeance.application.newsletter.ObjectToMessages;
import fr.echeance.application.newsletter.QueueInformation;
import fr.echeance.application.newsletter.ReceiveComplaint;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.TestCampaigns;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.application.order.Orders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Optional;
import java.util.UUID;

/** Every use case of messages to customers, on every branch that speaks to the database. */
public final class InformationPath {
    private final PersistenceFixture fixture;
    private final ScriptedCampaignPost post;
    private int campaigns;

    public InformationPath(PersistenceFixture fixture) {
        this.fixture = fixture;
        this.post = fixture.bean(ScriptedCampaignPost.class);
    }

    /** @param account whose owner has paid an order */
    public void walk(UUID account) {
        use(ObjectToMessages.class).handle(account, true);
        use(ObjectToMessages.class).handle(account, false);
        use(ChooseOffers.class).handle(account, Choice.LEAVES_IT);
        use(ViewOffers.class).handle(account);
        for (var answer : CampaignPost.Answer.values()) {
            post.answer(_ -> answer);
            queue(Addressees.SERVICE);
            deliver(deliver(Optional.empty()));
        }
        post.forget();
        queue(Addressees.MARKETING);
        for (var next = deliver(Optional.empty()); next.isPresent(); ) next = deliver(next);
        UUID delivery = post.handed().getFirst().delivery();
        use(ObjectToMarketing.class).handle(wayOut());
        Tickets tickets = fixture.bean(PlainTickets.class);
        use(ObjectToMarketing.class)
                .handle(
                        tickets.seal(
                                new Tickets.Objector(
                                        new UUID(0, 0), new AddressHash("0".repeat(64)))));
        use(ViewOffers.class).handle(account);
        use(ObjectForCustomer.class).handle(new EmailAddress("nobody@example.org"));
        use(ChooseOffers.class).handle(account, Choice.WANTS);
        use(ReceiveComplaint.class).handle(delivery);
        use(ChooseOffers.class).handle(account, Choice.OBJECTS);
        post.forget();
    }

    /** The buyer of {@link SampleOrders} has paid an order. */
    void buy() {
        fixture.processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order = SampleOrders.placed(new UUID(3, 1), new UUID(3, 2), now);
                            SampleOrders.add(fixture.bean(Orders.class), order, now);
                            return order;
                        });
        fixture.superuser("UPDATE shop.orders SET confirmed_at = placed_at");
    }

    /** The link of the letter that left first. */
    public String wayOut() {
        String link =
                post.handed().stream()
                        .flatMap(handed -> handed.message().unsubscribe().stream())
                        .findFirst()
                        .orElseThrow();
        return link.substring(link.indexOf('=') + 1);
    }

    /** A campaign that is queued. Answers how many messages. */
    public int queue(Addressees to) {
        UUID id = new UUID(0xCC, ++campaigns);
        use(WriteCampaign.class)
                .handle(new WriteCampaign.Command(id, Optional.empty(), TestCampaigns.typed(to)));
        int seen = use(ViewCampaign.class).handle(id).orElseThrow().version();
        use(SteerCampaign.class)
                .handle(id, new SteerCampaign.Step.Schedule(Optional.empty(), seen));
        return use(QueueInformation.class).handle();
    }

    /** Sends what is claimed. Answers what is claimed next. */
    public Optional<Claimed> deliver(Optional<Claimed> claimed) {
        return use(DeliverInformation.class).handle(new DeliverNext.Command(claimed, true));
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
