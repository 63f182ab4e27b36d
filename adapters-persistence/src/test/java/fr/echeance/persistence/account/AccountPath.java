package fr.echeance.persistence.account;

import fr.echeance.application.account.AdmitSignIn;
import fr.echeance.application.account.AppointAdministrator;
import fr.echeance.application.account.AskForNewPassword;
import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.AskToOpenAccount;
import fr.echeance.application.account.ChangeAddress;
import fr.echeance.application.account.ChangePassword;
import fr.echeance.application.account.ChangeRoles;
import fr.echeance.application.account.ChoosePassword;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.ConfirmAddressChange;
import fr.echeance.application.account.InviteStaff;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.ListStaff;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.PreferAddress;
import fr.echeance.application.account.ProvisionAccount;
import fr.echeance.application.account.RecogniseBuyer;
import fr.echeance.application.account.ReconcileIdentities;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.application.account.SendUnusedWarning;
import fr.echeance.application.account.SignIn;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.account.WarnUnusedAccounts;
import fr.echeance.application.site.FurnishShop;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ShopSettings;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every use case of accounts and staff, on every branch that speaks to the database. */
public final class AccountPath {
    public static final String PASSWORD = "douze coups de minuit";
    public static final Origin HERE = new Origin("0123456789abcdef0123456789abcdef");

    private final PersistenceFixture fixture;
    private final PostedLetters letters;

    public AccountPath(PersistenceFixture fixture) {
        this.fixture = fixture;
        this.letters = fixture.bean(PostedLetters.class);
    }

    /** @param now where the clock stands */
    public void walk(EmailAddress email, EmailAddress moved, Instant now) {
        UUID account = open(email);
        for (UUID id : List.of(account, new UUID(0, 0))) use(ProvisionAccount.class).handle(id);
        use(ReconcileIdentities.class).handle();
        use(AdmitSignIn.class).handle(account);
        use(AskToOpenAccount.class).handle(new AskToOpenAccount.Command(email, Language.FR));
        use(AskForNewPassword.class).handle(new AskForNewPassword.Command(email, Language.FR));
        use(ChoosePassword.class)
                .handle(new ChoosePassword.Command(ticket(), new Password(PASSWORD), HERE));
        use(ChangePassword.class)
                .handle(new ChangePassword.Command(account, PASSWORD, new Password(PASSWORD)));
        use(ViewAccount.class).handle(account);
        use(RecogniseBuyer.class).handle(account);
        keepAddress(account);
        move(account, moved);
        fixture.wind(now.plus(Duration.ofDays(1)));
        use(SignIn.class).handle(new SignIn.Command(moved, PASSWORD, HERE));
        fixture.wind(now.plus(Duration.ofDays(729)));
        use(WarnUnusedAccounts.class).handle();
        use(SendUnusedWarning.class).handle(account);
        use(CloseAccount.class).handle(new CloseAccount.Command(account, PASSWORD));
        staff();
        fixture.wind(now);
    }

    /** Who opens an account accepts terms. */
    public AccountPath furnished(Instant now) {
        ShopSettings.Version terms =
                new ShopSettings.Version(
                        LegalPage.TERMS, "1", Language.FR, now.minusSeconds(60), "CGV", "On vend.");
        use(FurnishShop.class)
                .handle(new FurnishShop.Command(List.of(), List.of(terms), "fr", Map.of()));
        return this;
    }

    public UUID open(EmailAddress email) {
        use(AskToOpenAccount.class).handle(new AskToOpenAccount.Command(email, Language.FR));
        return use(OpenAccount.class)
                                .handle(new OpenAccount.Command(ticket(), new Password(PASSWORD)))
                        instanceof OpenAccount.Outcome.Opened(UUID opened)
                ? opened
                : new UUID(0, 0);
    }

    public void move(UUID account, EmailAddress to) {
        use(AskToChangeAddress.class).handle(new AskToChangeAddress.Command(account, to));
        use(ConfirmAddressChange.class).handle(ticket());
        use(ConfirmAddressChange.class).handle(ticket());
    }

    private void keepAddress(UUID account) {
        use(KeepAddress.class)
                .handle(
                        new KeepAddress.Command(
                                account,
                                new PostalAddress(
                                        new PersonName("Aurore Minuit"),
                                        "3 impasse du Balancier",
                                        Optional.empty(),
                                        "75007",
                                        "Paris",
                                        "FR")));
        use(ListAddresses.class)
                .handle(account)
                .orElseThrow()
                .forEach(kept -> {
                    use(PreferAddress.class).handle(new PreferAddress.Command(account, kept.id()));
                    use(ChangeAddress.class)
                            .handle(
                                    new ChangeAddress.Command(
                                            account, kept.id(), kept.address(), Optional.empty()));
                    use(RemoveAddress.class).handle(new RemoveAddress.Command(account, kept.id()));
                });
    }

    private void staff() {
        EmailAddress email = new EmailAddress("celeste.sablier@example.com");
        use(AppointAdministrator.class)
                .handle(
                        new AppointAdministrator.Command(
                                new EmailAddress("basile.quartz@example.com"),
                                new PersonName("Basile Quartz"),
                                new Password(PASSWORD),
                                Set.of(Role.ADMIN)));
        var invited =
                use(InviteStaff.class)
                        .handle(
                                new InviteStaff.Command(
                                        email,
                                        new PersonName("Céleste Sablier"),
                                        Set.of(Role.SUPPORT)));
        use(ChoosePassword.class)
                .handle(new ChoosePassword.Command(ticket(), new Password(PASSWORD), HERE));
        use(SignIn.class).handle(new SignIn.Command(email, PASSWORD, HERE));
        use(AskForNewPassword.class).handle(new AskForNewPassword.Command(email, Language.FR));
        use(ListStaff.class).handle();
        if (invited instanceof InviteStaff.Outcome.Invited(UUID id))
            for (Set<Role> roles : List.of(Set.of(Role.DPO), Set.<Role>of()))
                use(ChangeRoles.class).handle(new ChangeRoles.Command(id, roles));
    }

    private String ticket() {
        return letters.read().getLast().ticket();
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
