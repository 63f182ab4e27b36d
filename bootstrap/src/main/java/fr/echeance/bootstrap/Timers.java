package fr.echeance.bootstrap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import fr.echeance.application.account.ReconcileIdentities;
import fr.echeance.application.account.WarnUnusedAccounts;
import fr.echeance.application.newsletter.RemindSubscribers;
import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.SealLedger;
import fr.echeance.application.privacy.SweepTechnicalRecords;
import fr.echeance.application.privacy.TrimJournalCopy;
import fr.echeance.application.security.WatchSecurity;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.takeover.ForgetUploads;
import fr.echeance.domain.privacy.Deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** What happens by itself: outbox entries as they come, lapsing, sealing and sweeping by the clock; on many nodes each thing happens once. */
@Configuration(proxyBeanMethods = false)
class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            @Qualifier("technicalDataSource") DataSource technical,
            OutboxDispatcher dispatcher,
            LapseUnpaidOrders lapse,
            CheckPayment check,
            SealLedger seal,
            NightlySweep sweep,
            SweepTechnicalRecords sweepTechnical,
            WarnUnusedAccounts warn,
            RemindSubscribers remind,
            WatchSecurity watch,
            ReconcileIdentities reconcile,
            RunErasures erasures,
            TrimJournalCopy trim,
            CampaignRunner campaigns,
            TakeoverRunner takeovers,
            ForgetUploads forget,
            @Value("${echeance.timers.heartbeat:15s}") Duration heartbeat) {
        List<Task<?>> onDemand = new ArrayList<>();
        for (Outbox.Message message : Outbox.Message.values())
            onDemand.add(dispatcher.task(message));
        return Scheduler.create(technical, onDemand)
                .tableName("technical.scheduled_tasks")
                .threads(4)
                .pollingInterval(Duration.ofMillis(500))
                // Its own words quote the failure's, which may quote a value.
                .failureLogging(LogLevel.OFF, false)
                // A node that was killed is missed after four heartbeats, and another goes on with
                // its work.
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .startTasks(
                        Tasks.recurring("lapse-unpaid-orders", FixedDelay.ofSeconds(20))
                                .execute((_, _) -> told(lapse.handle(unpaid(check)))),
                        Tasks.recurring("seal-ledger", FixedDelay.ofSeconds(10))
                                .execute((_, _) -> seal.handle()),
                        Tasks.recurring("watch-security", FixedDelay.ofSeconds(30))
                                .execute((_, _) -> watch.handle()),
                        Tasks.recurring("run-erasures", FixedDelay.ofSeconds(10))
                                .execute((_, _) -> told(erasures.handle(100))),
                        Tasks.recurring("sweep-technical-records", FixedDelay.ofMinutes(30))
                                .execute((_, _) -> sweepTechnical.handle()),
                        Tasks.recurring("send-campaigns", FixedDelay.ofSeconds(5))
                                .execute((_, context) ->
                                        campaigns.run(() ->
                                                context.getSchedulerState().isShuttingDown())),
                        Tasks.recurring("read-mail-reports", FixedDelay.ofMinutes(5))
                                .execute((_, _) -> campaigns.readReports()),
                        Tasks.recurring("run-takeover", FixedDelay.ofSeconds(2))
                                .execute((_, _) -> takeovers.run()),
                        Tasks.recurring("forget-uploads", FixedDelay.ofMinutes(10))
                                .execute((_, _) -> told(forget.handle())),
                        Tasks.recurring("warn-unused-accounts", FixedDelay.ofHours(1))
                                .execute((_, _) -> warn.handle()),
                        Tasks.recurring("remind-subscribers", FixedDelay.ofHours(1))
                                .execute((_, _) -> remind.handle()),
                        // After the sweep: who fell due here is forgotten there.
                        Tasks.recurring(
                                        "reconcile-identities",
                                        Schedules.daily(Deadline.PARIS, LocalTime.of(4, 30)))
                                .execute((_, _) -> told(reconcile.handle())),
                        Tasks.recurring(
                                        "trim-erasure-journal",
                                        Schedules.daily(Deadline.PARIS, LocalTime.of(4, 0)))
                                .execute((_, _) -> trim.handle()),
                        Tasks.recurring(
                                        "sweep-retention",
                                        Schedules.daily(Deadline.PARIS, LocalTime.of(3, 0)))
                                .execute((_, _) -> sweep.run()))
                .build();
    }

    /** The clock starts when the shop is furnished: its past is lived without timers. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(Scheduler.class).start();
    }

    private static void told(LapseUnpaidOrders.Report report) {
        report.failed().forEach(order -> LOG.error("order {} could not lapse", order));
    }

    private static void told(ForgetUploads.Report report) {
        report.failed()
                .forEach(takeover -> LOG.error("the files of {} cannot be deleted", takeover));
    }

    private static void told(ReconcileIdentities.Outcome outcome) {
        if (outcome instanceof ReconcileIdentities.Outcome.Compared(_, var differences))
            for (ReconcileIdentities.Difference difference : differences)
                LOG.warn(
                        "the identity provider knew {} otherwise: {}",
                        difference.account(),
                        difference.kind());
    }

    private static void told(RunErasures.Report report) {
        report.failed()
                .forEach(failed ->
                        LOG.error(
                                "erasure {} failed: {}",
                                failed.request(),
                                failed.why().getClass().getName()));
    }

    /** Before an order lapses its payment is cancelled at the provider, and money that came all the same is taken note of. */
    static LapseUnpaidOrders.Command unpaid(CheckPayment check) {
        return new LapseUnpaidOrders.Command(
                100, order -> check.handle(order, true) instanceof CheckPayment.Outcome.Unpaid);
    }
}
