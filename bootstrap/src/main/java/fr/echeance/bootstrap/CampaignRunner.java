package fr.echeance.bootstrap;

import fr.echeance.application.newsletter.CloseCampaigns;
import fr.echeance.application.newsletter.DeliverInformation;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.QueueCampaigns;
import fr.echeance.application.newsletter.QueueInformation;
import fr.echeance.application.newsletter.ReceiveComplaint;
import fr.echeance.application.newsletter.ReceiveReport;
import fr.echeance.application.newsletter.ReportMailbox;
import fr.echeance.application.newsletter.SendingPace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Sends the campaigns whose time has come, with some senders side by side; what a killed node left goes on at the next. */
@Component
final class CampaignRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignRunner.class);

    /** Then the next campaign is queued and what is over is closed, however long the one that is being sent. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final QueueCampaigns queue;
    private final QueueInformation queueInformation;
    private final DeliverNext deliver;
    private final DeliverInformation deliverInformation;
    private final CloseCampaigns close;
    private final ReceiveReport receive;
    private final ReceiveComplaint complain;
    private final ObjectProvider<ReportMailbox> reports;
    private final int senders;

    CampaignRunner(
            QueueCampaigns queue,
            QueueInformation queueInformation,
            DeliverNext deliver,
            DeliverInformation deliverInformation,
            CloseCampaigns close,
            ReceiveReport receive,
            ReceiveComplaint complain,
            ObjectProvider<ReportMailbox> reports,
            @Value("${echeance.newsletter.senders:2}") int senders) {
        this.queue = queue;
        this.queueInformation = queueInformation;
        this.deliver = deliver;
        this.deliverInformation = deliverInformation;
        this.close = close;
        this.receive = receive;
        this.complain = complain;
        this.reports = reports;
        this.senders = senders;
    }

    /** @param ending asks whether the shop is stopping: each sender then finishes the message that it has claimed */
    void run(BooleanSupplier ending) {
        long end = System.nanoTime() + TURN.toNanos();
        BooleanSupplier enough = () -> ending.getAsBoolean() || System.nanoTime() > end;
        queue.handle();
        queueInformation.handle();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("campaign-", 0).factory())) {
            for (int i = 0; i < senders; i++) threads.execute(sender(i, enough));
        }
        int lost = close.handle();
        if (lost > 0) LOG.warn("of {} messages of campaigns nobody knows whether they left", lost);
    }

    /** What mail servers have reported since. */
    void readReports() {
        try {
            reports.ifAvailable(mailbox -> mailbox.read(this::receive));
        } catch (RuntimeException failure) {
            LOG.error("the mailbox of reports cannot be read: {}", failure.getClass().getName());
        }
    }

    private void receive(UUID delivery, ReceiveReport.Report report) {
        receive.handle(delivery, report);
        if (report == ReceiveReport.Report.UNWANTED) complain.handle(delivery);
    }

    /** Every other sender begins with the readers, so that neither they nor the customers wait for the others' last letter. */
    private Runnable sender(int number, BooleanSupplier enough) {
        boolean even = number % 2 == 0;
        return () -> {
            send(even ? deliverInformation::handle : deliver::handle, enough);
            send(even ? deliver::handle : deliverInformation::handle, enough);
        };
    }

    private static void send(
            Function<DeliverNext.Command, Optional<Claimed>> deliver, BooleanSupplier enough) {
        try {
            Optional<Claimed> claimed = Optional.empty();
            do claimed = deliver.apply(new DeliverNext.Command(claimed, !enough.getAsBoolean()));
            while (claimed.isPresent());
        } catch (RuntimeException | StackOverflowError failure) { // a letter too deep to be drawn
            // Its message may quote a value. The message stays claimed: whether it left is unknown.
            LOG.error("a sender stopped: {}", failure.getClass().getName());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Pace {
        @Bean
        SendingPace sendingPace(
                @Value("${echeance.newsletter.per-domain-and-minute:600}") int perMinute) {
            return new SendingPace(perMinute);
        }
    }
}
