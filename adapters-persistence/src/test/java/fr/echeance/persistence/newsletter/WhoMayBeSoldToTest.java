package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.application.newsletter.ViewOffers.Standing;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.UUID;

/** To whom a message goes: what is sold by mail to fewer than what must be known (CPCE art. L. 34-5). */
class WhoMayBeSoldToTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmailAddress AURORE = SampleOrders.AURORE;
    private static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final InformationPath information = new InformationPath(fixture);
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void buy() {
        fixture.wind(TIME);
        account = new AccountPath(fixture).furnished(TIME).open(AURORE);
        use(ChooseOffers.class).handle(account, Choice.LEAVES_IT);
        information.buy();
    }

    @AfterEach
    void forget() {
        fixture.bean(ScriptedCampaignPost.class).forget();
    }

    /** Told at a checkout under the former address; of the new one nobody knows whether it wants offers, or whether it exists. */
    @Test
    void startsAnewAtAnotherAddressButForANo() {
        bounced(account);
        assertThat(information.queue(Addressees.SERVICE)).isZero();
        new AccountPath(fixture).move(account, MOVED);
        assertThat(use(ViewOffers.class).handle(account).map(ViewOffers.View::standing))
                .contains(new Standing.Untold());
        assertThat(information.queue(Addressees.SERVICE)).isOne();
    }

    /** Their subscription to the newsletter stays at the former address, with what is known of it. */
    @Test
    void leavesTheFormerAddressOfAReaderUnreachable() {
        UUID subscription = new UUID(9, 9);
        bounced(subscription);
        new AccountPath(fixture).move(account, MOVED);
        assertThat(
                        fixture.count(
                                "shop.campaign_delivery WHERE state = 'BOUNCED' AND recipient ="
                                        + " '%s'".formatted(subscription)))
                .isEqualTo(3);
    }

    private void bounced(UUID recipient) {
        fixture.superuser(
                """
                INSERT INTO shop.campaign_delivery (id, campaign, recipient, person, domain, state, attempts, due_at, queued_at, changed_at,
                    active_until)
                SELECT gen_random_uuid(), gen_random_uuid(), '%s', '%s', 'example.com', 'BOUNCED', 0, now(), now(), now(), 'infinity'
                FROM generate_series(1, 3)\
                """
                        .formatted(recipient, PERSON.value()));
    }

    /** Nobody is a customer by an order that was never paid, or was cancelled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirmed_at = NULL",
                "state = 'CANCELLED'",
                "restricted_since = placed_at"
            })
    void needsAPurchaseThatStands(String otherwise) {
        fixture.superuser("UPDATE shop.orders SET " + otherwise);
        assertThat(information.queue(Addressees.MARKETING)).isZero();
    }

    /** What the functions of the database's owner say is over when its row is, swept or not. */
    @Test
    void isForgottenWithItsDeadlineAndSoIsThatSomebodyBought() {
        assertThat(information.queue(Addressees.MARKETING)).isOne();
        fixture.superuser(
                "UPDATE shop.orders SET active_until = '%1$s', archive_until = '%1$s'"
                        .formatted(TIME));
        assertThat(information.queue(Addressees.MARKETING)).as("not bought").isZero();
        fixture.superuser(
                "UPDATE shop.orders SET active_until = 'infinity', archive_until = 'infinity'");
        use(ChooseOffers.class).handle(account, Choice.OBJECTS);
        assertThat(information.queue(Addressees.MARKETING)).as("objected").isZero();
        fixture.superuser(
                "UPDATE shop.marketing_objection SET active_until = '%s'".formatted(TIME));
        assertThat(information.queue(Addressees.MARKETING)).as("over").isOne();
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
