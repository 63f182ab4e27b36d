package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.Readership;
import fr.echeance.application.newsletter.Subscriptions;
import fr.echeance.application.newsletter.SubscriptionsContract;
import fr.echeance.application.newsletter.Suppressions;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import org.junit.jupiter.api.Test;

class JooqSubscriptionsTest extends SubscriptionsContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Test
    void keepsTheProofOfWhoLeftByAHashAlone() {
        new NewsletterPath(fixture).subscribe(new EmailAddress("aurore.minuit@example.com"));
        assertThat(
                        fixture.count(
                                "shop.consent_proof WHERE active_until > now() + interval '2"
                                        + " years'"))
                .isOne();
        new NewsletterPath(fixture).walk(time());
        assertThat(
                        fixture.count(
                                "shop.consent_proof WHERE active_until = '2029-11-13T00:00+01:00'"
                                        + " AND archive_until = '2034-11-13T00:00+01:00'"))
                .isOne();
        assertThat(fixture.count("shop.subscription WHERE email LIKE '%@lettre.example.com'"))
                .as("who was taken in from a file")
                .isOne();
        assertThat(fixture.count("shop.suppression_entry")).isEqualTo(2);
    }

    @Override
    protected Subscriptions subscriptions() {
        return fixture.bean(Subscriptions.class);
    }

    @Override
    protected Suppressions suppressions() {
        return fixture.bean(Suppressions.class);
    }

    @Override
    protected Readership readership() {
        return fixture.bean(Readership.class);
    }

    @Override
    protected void asksToBeErased(Pseudonym person, boolean asks) {
        fixture.superuser(
                asks
                        ? """
                        INSERT INTO governance.subject_request (id, person, proof, asks, standing, language, asked_at, answer_before, due_at,
                            active_until, archive_until)
                        VALUES (gen_random_uuid(), '%s', 'p', 'ERASURE', 'GRACE', 'FR', now(), '2026-12-23', now(), 'infinity', 'infinity')\
                        """
                                .formatted(person.value())
                        : "UPDATE governance.subject_request SET standing = 'UNDONE'");
    }
}
