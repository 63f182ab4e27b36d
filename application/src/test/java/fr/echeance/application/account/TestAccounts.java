package fr.echeance.application.account;

import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryErasureJournal;
import fr.echeance.application.security.InMemorySecurityEvents;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.InMemoryIdempotencyKeys;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.util.UUID;

/** The use cases of accounts and staff, in memory. */
public final class TestAccounts {
    public static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    public static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");
    public static final Origin HERE = Origin.of("192.0.2.7", SampleOrders.KEY);
    public static final String PASSWORD = "douze coups de minuit";
    public static final String OTHER = "treize coups de midi";

    public final FixedClock clock = FixedClock.standing();
    public final SequentialIds ids = new SequentialIds();
    public final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    public final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(clock);
    public final InMemoryAddressBook book = new InMemoryAddressBook();
    public final PlainTickets tickets = new PlainTickets();
    public final QuickPasswords passwords = new QuickPasswords();
    public final PostedLetters letters = new PostedLetters();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    public final InMemoryErasureJournal journal = new InMemoryErasureJournal();
    public final InMemorySecurityEvents events = new InMemorySecurityEvents(clock);
    public final InMemoryRateLimits limits = new InMemoryRateLimits();
    public final FakeProcessing processing =
            new FakeProcessing(clock, accounts, staff, book, outbox, keys, events);

    public final AskToOpenAccount askToOpen =
            new AskToOpenAccount(processing, accounts, tickets, letters, SampleOrders.KEY);
    public final OpenAccount open =
            new OpenAccount(
                    processing,
                    ids,
                    accounts,
                    accounts,
                    tickets,
                    passwords,
                    new FixedTerms(),
                    outbox,
                    SampleOrders.KEY);
    public final SignIn signIn =
            new SignIn(
                    processing,
                    accounts,
                    accounts,
                    staff,
                    passwords,
                    events,
                    limits,
                    SampleOrders.KEY);
    public final AskForNewPassword askForPassword =
            new AskForNewPassword(
                    processing, accounts, accounts, staff, tickets, letters, SampleOrders.KEY);
    public final ChoosePassword choosePassword =
            new ChoosePassword(
                    processing, accounts, accounts, staff, tickets, passwords, outbox, limits);
    public final ChangePassword changePassword =
            new ChangePassword(processing, accounts, accounts, passwords, letters, outbox);
    public final CloseAccount close =
            new CloseAccount(processing, accounts, accounts, passwords, outbox);
    public final AskToChangeAddress askToMove =
            new AskToChangeAddress(processing, accounts, tickets, letters);
    public final ConfirmAddressChange confirmMove =
            new ConfirmAddressChange(
                    processing,
                    accounts,
                    tickets,
                    letters,
                    outbox,
                    journal,
                    SampleOrders.KEY,
                    SampleOrders.KEY);
    public final InMemoryIdentities identities = new InMemoryIdentities(passwords);
    public final ProvisionAccount provision =
            new ProvisionAccount(processing, accounts, accounts, identities);
    public final AdmitSignIn admit = new AdmitSignIn(processing, accounts);
    public final ReconcileIdentities reconcile =
            new ReconcileIdentities(processing, accounts, identities, outbox);
    public final WarnUnusedAccounts warn = new WarnUnusedAccounts(processing, accounts, outbox);
    public final SendUnusedWarning sendWarning =
            new SendUnusedWarning(processing, accounts, letters);
    public final ViewAccount view = new ViewAccount(processing, accounts);
    public final InviteStaff invite = new InviteStaff(processing, ids, staff, tickets, letters);
    public final ChangeRoles changeRoles = new ChangeRoles(processing, staff, outbox);
    public final AppointAdministrator appoint =
            new AppointAdministrator(processing, ids, staff, passwords);
    public final KeepAddress keepAddress = new KeepAddress(processing, ids, accounts, book, keys);
    public final ChangeAddress changeAddress = new ChangeAddress(processing, accounts, book);
    public final PreferAddress preferAddress = new PreferAddress(processing, accounts, book);
    public final RecogniseBuyer recogniseBuyer = new RecogniseBuyer(processing, accounts);
    public final RemoveAddress removeAddress = new RemoveAddress(processing, accounts, book);
    public final ListAddresses listAddresses = new ListAddresses(processing, accounts, book);

    /** Aurore's account, opened by the mailed link. */
    public UUID opened() {
        String ticket = asked(AURORE);
        if (open.handle(new OpenAccount.Command(ticket, new Password(PASSWORD)))
                instanceof OpenAccount.Outcome.Opened(UUID account)) return account;
        throw new IllegalStateException("not opened");
    }

    /** The ticket of the link that was mailed. */
    public String asked(EmailAddress email) {
        askToOpen.handle(new AskToOpenAccount.Command(email, Language.FR));
        return letters.read().getLast().ticket();
    }

    public SignIn.Outcome signsIn(EmailAddress email, String password) {
        return signsIn(email, password, HERE);
    }

    public SignIn.Outcome signsIn(EmailAddress email, String password, Origin origin) {
        return signIn.handle(new SignIn.Command(email, password, origin));
    }

    public ChoosePassword.Outcome chooses(String ticket, String password) {
        return choosePassword.handle(
                new ChoosePassword.Command(ticket, new Password(password), HERE));
    }
}
