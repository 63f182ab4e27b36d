package fr.echeance.application.support;

import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;

/** The use cases of what visitors ask, in memory. */
public final class TestEnquiries {
    public final FixedClock clock = FixedClock.standing();
    public final SequentialIds ids = new SequentialIds();
    public final InMemoryEnquiries enquiries = new InMemoryEnquiries(clock);
    public final PlainTickets tickets = new PlainTickets();
    public final PostedSupportLetters letters = new PostedSupportLetters();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final InMemoryLedger ledger = new InMemoryLedger(clock);
    public final InMemoryLooks looks = new InMemoryLooks();
    public final FakeProcessing processing =
            new FakeProcessing(clock, enquiries, outbox, ledger, looks);

    public final OfferContactForm offer = new OfferContactForm(processing, ids, tickets);
    public final JudgeContactForm judge = new JudgeContactForm(processing, tickets);
    public final ReceiveEnquiry receive =
            new ReceiveEnquiry(processing, enquiries, outbox, SampleOrders.KEY);
    public final ListEnquiries list = new ListEnquiries(processing, enquiries);
    public final ViewEnquiry view = new ViewEnquiry(processing, enquiries, looks);
    public final AnswerEnquiry answer = new AnswerEnquiry(processing, enquiries, outbox);
    public final CloseEnquiry close = new CloseEnquiry(processing, enquiries);
    public final WithdrawEnquiry withdraw =
            new WithdrawEnquiry(processing, enquiries, ledger, tickets);
    public final SendEnquiryReceipt sendReceipt =
            new SendEnquiryReceipt(processing, enquiries, letters, tickets);
    public final SendEnquiryAnswer sendAnswer =
            new SendEnquiryAnswer(processing, enquiries, letters, tickets);

    /** Sends out what was posted. */
    public void deliver() {
        for (RecordingOutbox.Posted entry : outbox.taken())
            if (entry.message() == Outbox.Message.SEND_ENQUIRY_RECEIPT)
                sendReceipt.handle(entry.subject());
            else sendAnswer.handle(entry.subject());
    }
}
