package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Stage;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of customers who are written to, and of their objections, does. */
public abstract class InformedCustomersContract implements Stage {
    private static final UUID ID = new UUID(7, 1);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final EmailAddress EMAIL = SampleOrders.AURORE;
    private static final Pseudonym BUYER = Pseudonym.of(EMAIL, SampleOrders.KEY);
    private static final AddressHash ADDRESS =
            AddressHash.ofSuppression(EMAIL, TestNewsletter.PROOF_KEY);
    private static final Set<String> NO_DOMAIN = Set.of();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    protected abstract InformedCustomers customers();

    protected abstract MarketingObjections objections();

    protected abstract Campaigns campaigns();

    protected abstract Deliveries deliveries();

    /** An account, in French. */
    protected abstract void open(UUID account, Pseudonym buyer, EmailAddress email);

    protected abstract void close(UUID account, Pseudonym buyer);

    /** The buyer of {@link SampleOrders} has paid an order. */
    protected abstract void buy();

    @Test
    void findsAnOpenAccountAndWhetherItsOwnerWasTold() {
        open(ID, BUYER, EMAIL);
        InformedCustomers.Customer told =
                new InformedCustomers.Customer(
                        ID,
                        BUYER,
                        EMAIL,
                        Language.FR,
                        Optional.of(TODAY),
                        Optional.empty(),
                        Optional.empty());
        does(() -> customers().told(NOBODY, TODAY));
        assertThat(in(() -> customers().find(ID)).orElseThrow().toldOn()).isEmpty();
        does(() -> customers().told(ID, TODAY));
        assertThat(in(() -> customers().find(ID))).contains(told);
        assertThat(in(() -> customers().of(BUYER))).contains(told);
        assertThat(in(() -> customers().of(new Pseudonym(NOBODY)))).isEmpty();
        assertThat(in(() -> customers().hold(ID))).contains(told);
        assertThat(in(() -> customers().keepWhileSending(ID))).contains(told);
        close(ID, BUYER);
        assertThat(in(() -> customers().find(ID))).isEmpty();
        assertThat(in(() -> customers().hold(ID))).isEmpty();
        assertThat(in(() -> customers().keepWhileSending(ID))).isEmpty();
    }

    @Test
    void keepsAnObjectionUntilItsOwnerTakesItBack() {
        open(ID, BUYER, EMAIL);
        assertThat(in(() -> objections().stands(BUYER))).isFalse();
        object();
        assertThat(in(() -> objections().stands(BUYER))).isTrue();
        assertThat(in(() -> objections().stands(new Pseudonym(NOBODY)))).isFalse();
        does(() -> objections().remove(BUYER));
        assertThat(in(() -> objections().stands(BUYER))).isFalse();
    }

    @Test
    void filesNothingForWhoHasNoAccount() {
        assertThat(in(() -> objections().file(new UUID(6, 1), NOBODY, ADDRESS, time()))).isFalse();
        assertThat(in(() -> objections().stands(BUYER))).isFalse();
    }

    @Test
    void notesAYesThatIsTheirOwn() {
        open(ID, BUYER, EMAIL);
        does(() -> customers().wants(NOBODY, time()));
        does(() -> customers().wants(ID, time()));
        InformedCustomers.Customer wanting = in(() -> customers().find(ID)).orElseThrow();
        assertThat(wanting.wantedAt()).contains(time());
        assertThat(wanting.toldOn()).contains(TODAY);
        assertThat(in(() -> customers().hasBought(BUYER))).isFalse();
        buy();
        assertThat(in(() -> customers().hasBought(BUYER))).isTrue();
    }

    @Test
    void notesAnObjectionToEveryMessageAndItsEnd() {
        open(ID, BUYER, EMAIL);
        does(() -> customers().object(NOBODY, Optional.of(time())));
        does(() -> customers().object(ID, Optional.of(time())));
        assertThat(in(() -> customers().find(ID)).orElseThrow().objectedAt()).contains(time());
        assertThat(queue(1, Addressees.SERVICE)).isZero();
        does(() -> customers().object(ID, Optional.empty()));
        assertThat(in(() -> customers().find(ID)).orElseThrow().objectedAt()).isEmpty();
        assertThat(queue(2, Addressees.SERVICE)).isOne();
    }

    @Test
    void writesToEachOpenAccountWhatItMustKnow() {
        open(ID, BUYER, EMAIL);
        open(new UUID(7, 2), new Pseudonym(new UUID(8, 2)), new EmailAddress("b@example.org"));
        open(new UUID(7, 3), new Pseudonym(new UUID(8, 3)), new EmailAddress("c@example.org"));
        close(new UUID(7, 3), new Pseudonym(new UUID(8, 3)));
        object();
        assertThat(queue(1, Addressees.SERVICE)).isEqualTo(2);
    }

    @Test
    void sellsToThoseWhoBoughtWereToldAndHaveNotObjected() {
        open(ID, BUYER, EMAIL);
        open(new UUID(7, 2), new Pseudonym(new UUID(8, 2)), new EmailAddress("b@example.org"));
        does(() -> customers().told(new UUID(7, 2), TODAY));
        buy();
        assertThat(queue(1, Addressees.MARKETING)).as("not told, or not bought").isZero();
        does(() -> customers().told(ID, TODAY));
        assertThat(queue(2, Addressees.MARKETING)).isOne();
        assertThat(in(() -> deliveries().claim(id(2), NO_DOMAIN, time())).orElseThrow())
                .extracting(Deliveries.Claimed::domain)
                .isEqualTo("example.com");
        object();
        assertThat(queue(3, Addressees.MARKETING)).as("objected").isZero();
    }

    @Test
    void writesNoMoreToAMailboxThatDoesNotExist() {
        open(ID, BUYER, EMAIL);
        for (int i = 1; i <= Delivery.ENOUGH_BOUNCES; i++) {
            assertThat(queue(i, Addressees.SERVICE)).isOne();
            UUID campaign = id(i);
            UUID delivery =
                    in(() -> deliveries().claim(campaign, NO_DOMAIN, time()))
                            .orElseThrow()
                            .delivery();
            does(() -> deliveries().mark(delivery, Delivery.BOUNCED, time()));
        }
        assertThat(queue(9, Addressees.SERVICE)).isZero();
    }

    private void object() {
        assertThat(in(() -> objections().file(new UUID(6, 1), ID, ADDRESS, time()))).isTrue();
        assertThat(in(() -> objections().file(new UUID(6, 2), ID, ADDRESS, time()))).isTrue();
    }

    private int queue(int number, Addressees to) {
        Campaign campaign = Campaign.draft(id(number), to, TestCampaigns.FR, TestCampaigns.EN);
        processing().run(WriteCampaign.class, _ -> campaigns().add(campaign, time()));
        Deadline until = Deadline.endOf(TODAY.plusYears(1));
        return in(() -> deliveries().queueCustomers(campaign, new SendingPace(600), time(), until));
    }

    private static UUID id(int number) {
        return new UUID(0xCA, number);
    }

    private void does(Runnable work) {
        in(() -> {
            work.run();
            return ID;
        });
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(ChooseOffers.class, _ -> work.get());
    }
}
