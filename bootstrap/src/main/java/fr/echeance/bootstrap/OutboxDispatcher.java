package fr.echeance.bootstrap;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import fr.echeance.application.account.EndFormerSessions;
import fr.echeance.application.account.EndSessions;
import fr.echeance.application.account.ProvisionAccount;
import fr.echeance.application.account.SendUnusedWarning;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.newsletter.SendReminder;
import fr.echeance.application.order.SendCancellationNotice;
import fr.echeance.application.order.SendConfirmation;
import fr.echeance.application.order.SendConfirmationAgain;
import fr.echeance.application.order.SendShippingNotice;
import fr.echeance.application.order.SendTransferDetails;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.privacy.SendErasureReceipt;
import fr.echeance.application.security.SendSecurityAlarm;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordAttempt;
import fr.echeance.application.support.SendEnquiryAnswer;
import fr.echeance.application.support.SendEnquiryReceipt;
import fr.echeance.application.support.TellOfAnswer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands each outbox entry to the use case that it asks for; one that fails comes again, later each time, at most an hour later. */
@Component
class OutboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int UUID_LENGTH = 36;

    private final SendTransferDetails sendTransferDetails;
    private final SendConfirmation sendConfirmation;
    private final SendConfirmationAgain sendConfirmationAgain;
    private final IssueInvoice issueInvoice;
    private final CheckPayment checkPayment;
    private final RefundPayment refundPayment;
    private final SendShippingNotice sendShippingNotice;
    private final SendCancellationNotice sendCancellationNotice;
    private final EndSessions endSessions;
    private final EndFormerSessions endFormerSessions;
    private final ProvisionAccount provisionAccount;
    private final SendUnusedWarning sendUnusedWarning;
    private final SendReminder sendReminder;
    private final SendEnquiryReceipt sendEnquiryReceipt;
    private final SendEnquiryAnswer sendEnquiryAnswer;
    private final TellOfAnswer tellOfAnswer;
    private final SendSecurityAlarm sendSecurityAlarm;
    private final SendErasureReceipt sendErasureReceipt;
    private final RecordAttempt recordAttempt;

    OutboxDispatcher(
            SendTransferDetails sendTransferDetails,
            SendConfirmation sendConfirmation,
            SendConfirmationAgain sendConfirmationAgain,
            IssueInvoice issueInvoice,
            CheckPayment checkPayment,
            RefundPayment refundPayment,
            SendShippingNotice sendShippingNotice,
            SendCancellationNotice sendCancellationNotice,
            EndSessions endSessions,
            EndFormerSessions endFormerSessions,
            ProvisionAccount provisionAccount,
            SendUnusedWarning sendUnusedWarning,
            SendReminder sendReminder,
            SendEnquiryReceipt sendEnquiryReceipt,
            SendEnquiryAnswer sendEnquiryAnswer,
            TellOfAnswer tellOfAnswer,
            SendSecurityAlarm sendSecurityAlarm,
            SendErasureReceipt sendErasureReceipt,
            RecordAttempt recordAttempt) {
        this.sendTransferDetails = sendTransferDetails;
        this.sendConfirmation = sendConfirmation;
        this.sendConfirmationAgain = sendConfirmationAgain;
        this.issueInvoice = issueInvoice;
        this.checkPayment = checkPayment;
        this.refundPayment = refundPayment;
        this.sendShippingNotice = sendShippingNotice;
        this.sendCancellationNotice = sendCancellationNotice;
        this.endSessions = endSessions;
        this.endFormerSessions = endFormerSessions;
        this.provisionAccount = provisionAccount;
        this.sendUnusedWarning = sendUnusedWarning;
        this.sendReminder = sendReminder;
        this.sendEnquiryReceipt = sendEnquiryReceipt;
        this.sendEnquiryAnswer = sendEnquiryAnswer;
        this.tellOfAnswer = tellOfAnswer;
        this.sendSecurityAlarm = sendSecurityAlarm;
        this.sendErasureReceipt = sendErasureReceipt;
        this.recordAttempt = recordAttempt;
    }

    /** @param entry as the outbox called it: begins with the subject */
    void dispatch(Outbox.Message message, String entry) {
        UUID subject = UUID.fromString(entry.substring(0, UUID_LENGTH));
        try {
            act(message, subject);
        } catch (RuntimeException failure) {
            LOG.warn("{} of {} failed: {}", message, subject, failure.getClass().getName());
            recordAttempt.handle(message, subject, Optional.of(failure.getClass()));
            throw failure;
        }
        recordAttempt.handle(message, subject, Optional.empty());
    }

    Task<Void> task(Outbox.Message message) {
        return Tasks.oneTime(message.name())
                .onFailure(OutboxDispatcher::again)
                .execute((entry, _) -> dispatch(message, entry.getId()));
    }

    private void act(Outbox.Message message, UUID subject) {
        switch (message) {
            case SEND_TRANSFER_DETAILS -> sendTransferDetails.handle(subject);
            case SEND_CONFIRMATION -> sendConfirmation.handle(subject);
            case RESEND_CONFIRMATION -> sendConfirmationAgain.handle(subject);
            case ISSUE_INVOICE -> issueInvoice.handle(subject);
            case CLOSE_PAYMENT -> checkPayment.handle(subject, true);
            case REFUND_PAYMENT -> refundPayment.handle(subject);
            case SEND_SHIPPING_NOTICE -> sendShippingNotice.handle(subject);
            case SEND_CANCELLATION_NOTICE -> sendCancellationNotice.handle(subject);
            case END_SESSIONS -> endSessions.handle(subject);
            case END_FORMER_SESSIONS -> endFormerSessions.handle(subject);
            case PROVISION_ACCOUNT -> provisionAccount.handle(subject);
            case SEND_UNUSED_WARNING -> sendUnusedWarning.handle(subject);
            case ASK_TO_STAY -> sendReminder.handle(subject);
            case SEND_ENQUIRY_RECEIPT -> sendEnquiryReceipt.handle(subject);
            case SEND_ENQUIRY_ANSWER -> sendEnquiryAnswer.handle(subject);
            case TELL_OF_ANSWER -> tellOfAnswer.handle(subject);
            case SEND_SECURITY_ALARM -> sendSecurityAlarm.handle(subject);
            case SEND_ERASURE_RECEIPT -> sendErasureReceipt.handle(subject);
        }
    }

    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = Math.min(12, failed.getExecution().consecutiveFailures);
        Duration wait = Duration.ofSeconds(1L << failures);
        operations.reschedule(
                failed, Instant.now().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
