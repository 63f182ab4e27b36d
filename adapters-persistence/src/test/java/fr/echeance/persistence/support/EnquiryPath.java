package fr.echeance.persistence.support;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.support.AnswerEnquiry;
import fr.echeance.application.support.AnswerMessages;
import fr.echeance.application.support.CloseEnquiry;
import fr.echeance.application.support.ListEnquiries;
import fr.echeance.application.support.ListThreads;
import fr.echeance.application.support.PostedSupportLetters;
import fr.echeance.application.support.ReadOwnMessages;
import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.application.support.SendEnquiryAnswer;
import fr.echeance.application.support.SendEnquiryReceipt;
import fr.echeance.application.support.TellOfAnswer;
import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.application.support.ViewThread;
import fr.echeance.application.support.WithdrawEnquiry;
import fr.echeance.application.support.WriteMessage;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Optional;
import java.util.UUID;

/** Every use case of what visitors ask and customers write, on every branch that speaks to the database. */
public final class EnquiryPath {
    private static final EmailAddress AURORE = new EmailAddress("aurore@question.example.com");
    private static final UUID STAFF = new UUID(0, 7);

    private final PersistenceFixture fixture;
    private final PostedSupportLetters letters;

    public EnquiryPath(PersistenceFixture fixture) {
        this.fixture = fixture;
        this.letters = fixture.bean(PostedSupportLetters.class);
    }

    public void walk() {
        UUID id = new UUID(5, 1);
        for (int i = 0; i < 2; i++) use(ReceiveEnquiry.class).handle(question(id, AURORE));
        use(SendEnquiryReceipt.class).handle(id);
        String own = letters.read().getLast().ticket();
        use(ListEnquiries.class).handle();
        use(ViewEnquiry.class).handle(new ViewEnquiry.Query(id, STAFF));
        use(AnswerEnquiry.class).handle(new AnswerEnquiry.Command(id, new MessageText("Trois")));
        use(SendEnquiryAnswer.class).handle(id);
        use(CloseEnquiry.class).handle(id);
        for (int i = 0; i < 2; i++) use(WithdrawEnquiry.class).handle(own);
        use(ReceiveEnquiry.class).handle(question(new UUID(5, 2), AURORE));
        messages();
    }

    private void messages() {
        new AccountPath(fixture).open(AURORE);
        Pseudonym person = Pseudonym.of(AURORE, SampleOrders.KEY);
        UUID asked = new UUID(6, 1);
        UUID answer = new UUID(6, 2);
        MessageText text = new MessageText("Où est-il ?");
        for (int i = 0; i < 2; i++)
            use(WriteMessage.class)
                    .handle(new WriteMessage.Command(asked, person, Optional.empty(), text));
        use(ReadOwnMessages.class).handle(person);
        use(ListThreads.class).handle();
        use(ViewThread.class).handle(new ViewThread.Query(person, STAFF));
        for (int i = 0; i < 2; i++)
            use(AnswerMessages.class)
                    .handle(new AnswerMessages.Command(answer, person, asked, Optional.of(text)));
        use(TellOfAnswer.class).handle(answer);
    }

    static ReceiveEnquiry.Command question(UUID id, EmailAddress from) {
        return new ReceiveEnquiry.Command(
                id,
                from,
                Optional.of(new PersonName("Aurore Minuit")),
                new MessageSubject("Sablier"),
                new MessageText("Combien de temps ?"),
                Language.FR);
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
