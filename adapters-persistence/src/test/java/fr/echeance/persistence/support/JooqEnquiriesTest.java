package fr.echeance.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.application.support.Enquiries;
import fr.echeance.application.support.EnquiriesContract;
import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class JooqEnquiriesTest extends EnquiriesContract implements PostgresStage {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    /** The outbox has one entry, so one letter goes. */
    @Test
    void isOneEnquiryWhenTheFormComesManyTimesAtOnce() throws Exception {
        ReceiveEnquiry receive = fixture.bean(ReceiveEnquiry.class);
        List<Callable<ReceiveEnquiry.Outcome>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            clicks.add(() -> receive.handle(EnquiryPath.question(new UUID(5, 5), AURORE)));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<ReceiveEnquiry.Outcome> click : threads.invokeAll(clicks))
                assertThat(click.get()).isEqualTo(new ReceiveEnquiry.Outcome.Received());
        }
        assertThat(fixture.count("shop.enquiry")).isOne();
        assertThat(
                        fixture.count(
                                "technical.scheduled_tasks WHERE task_name ="
                                        + " 'SEND_ENQUIRY_RECEIPT'"))
                .isOne();
    }

    @Test
    void isHiddenWhileAnErasureWaitsAndGoesWithIt() {
        UUID id = new UUID(5, 6);
        fixture.bean(ReceiveEnquiry.class).handle(EnquiryPath.question(id, AURORE));
        ask();
        assertThat(find(id)).as("hidden at once").isFalse();
        fixture.bean(UndoErasure.class).handle(PERSON);
        assertThat(find(id)).as("taken back").isTrue();
        ask();
        wind(Duration.ofDays(7).plusSeconds(61));
        assertThat(fixture.bean(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.enquiry")).isZero();
    }

    private void ask() {
        fixture.bean(RequestErasure.class)
                .handle(new RequestErasure.Command(PERSON, AURORE, false, Language.FR));
    }

    private boolean find(UUID id) {
        return fixture.processing()
                .read(ReceiveEnquiry.class, _ -> enquiries().find(id).isPresent());
    }

    @Override
    protected Enquiries enquiries() {
        return fixture.bean(Enquiries.class);
    }
}
