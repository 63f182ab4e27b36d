package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.MARK;
import static fr.echeance.web.shared.SampleShopPages.NOW;

import fr.echeance.web.account.AccountPage;
import fr.echeance.web.account.AccountSettingsPage;
import fr.echeance.web.account.AddressBookPage;
import fr.echeance.web.account.AskAddressPage;
import fr.echeance.web.account.ChoosePasswordPage;
import fr.echeance.web.account.ConfirmAddressPage;
import fr.echeance.web.account.IdentitiesPage;
import fr.echeance.web.account.IdentitiesPage.Compared;
import fr.echeance.web.account.SignInPage;
import fr.echeance.web.account.StaffPage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signing in, the account and the staff, each state once. */
final class SampleAccountPages {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Field EMAIL = Field.of("email", "x").broken("email");
    private static final Field PASSWORD = Field.empty("password").broken("too-short");

    private SampleAccountPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        for (String notice : List.of("refused", "wait", "opened", "chosen", "closed"))
            pages.put("sign-in-" + notice, new SignInPage(shell, false, notice));
        pages.put("sign-in-elsewhere", new SignInPage(shell, true, "failed"));
        for (String about : List.of("sign_up", "forgotten")) {
            pages.put("ask-" + about, new AskAddressPage(shell, "/sign-up", about, EMAIL, false));
            pages.put(
                    "asked-" + about,
                    new AskAddressPage(shell, "/sign-up", about, Field.empty("email"), true));
        }
        for (String about : List.of("open", "choose")) {
            pages.put(
                    "choose-" + about,
                    new ChoosePasswordPage(shell, "/sign-up/open", about, "t", PASSWORD, false));
            pages.put(
                    "dead-" + about,
                    new ChoosePasswordPage(
                            shell, "/sign-up/open", about, "", Field.empty("password"), true));
        }
        for (String state : List.of("ask", "agreed", "changed", "taken", "dead"))
            pages.put("move-" + state, new ConfirmAddressPage(shell, "t", state));
        pages.put("account", account(shell, true));
        pages.put("account-new", account(shell, false));
        pages.put("addresses", addresses(shell, true));
        pages.put("addresses-none", addresses(shell, false));
        pages.put("settings", settings(shell, true));
        pages.put("settings-broken", settings(shell, false));
        pages.put("staff", staff(shell, "invited"));
        pages.put("staff-no-role", staff(shell, "no_role"));
        pages.put("identities", identities(shell, null));
        pages.put("identities-here", identities(shell, new Compared(false, 0, List.of())));
        pages.put("identities-same", identities(shell, new Compared(true, 18148, List.of())));
        pages.put(
                "identities-differ",
                identities(
                        shell,
                        new Compared(
                                true,
                                18148,
                                List.of("missing", "unknown", "suspended", "other_address").stream()
                                        .map(kind ->
                                                new IdentitiesPage.Row(
                                                        "018f2b1c-9a3e-7c4d-8e5f-0123456789ab",
                                                        kind))
                                        .toList())));
        return pages;
    }

    private static IdentitiesPage identities(Shell shell, @Nullable Compared compared) {
        return new IdentitiesPage(shell, "Laisser entrer", compared);
    }

    private static AccountPage account(Shell shell, boolean old) {
        return new AccountPage(
                shell,
                List.of(new Marked("email", "celeste@example.com", MARK)),
                TODAY.minusYears(1),
                old ? TODAY.plusYears(2) : null,
                old
                        ? List.of(new AccountPage.Row("E-7K3MQ-2XD4A", NOW, "delivered", 114300))
                        : List.of(),
                Pager.uncounted("/account", 1, old),
                old ? "nothing_left" : null);
    }

    private static AddressBookPage addresses(Shell shell, boolean some) {
        return new AddressBookPage(
                shell,
                some
                        ? List.of(
                                new AddressBookPage.Kept(
                                        "018f2b1c-9a3e-7c4d-8e5f-0123456789ab",
                                        List.of(
                                                "Céleste Sablier",
                                                "7 quai des Heures",
                                                "69002 Lyon")))
                        : List.of(),
                Address.delivery(),
                some ? "kept" : "book_is_full");
    }

    private static AccountSettingsPage settings(Shell shell, boolean well) {
        return new AccountSettingsPage(
                shell,
                "celeste@example.com",
                well ? Field.empty("email") : EMAIL,
                well ? Field.empty("current") : Field.empty("current").broken("password"),
                well ? Field.empty("password") : PASSWORD,
                Field.empty("closing"),
                well ? "move_asked" : null);
    }

    private static StaffPage staff(Shell shell, String notice) {
        return new StaffPage(
                shell,
                "Prouver ce qui a été fait",
                List.of(
                        new StaffPage.Member(
                                "1", "Basile Quartz", "basile@example.com", List.of("dpo")),
                        new StaffPage.Member(
                                "2", "Aurore Minuit", "aurore@example.com", List.of())),
                List.of("support", "sales", "community", "recruiter", "dpo", "auditor", "admin"),
                Field.empty("name"),
                EMAIL,
                Set.of("sales"),
                notice);
    }
}
