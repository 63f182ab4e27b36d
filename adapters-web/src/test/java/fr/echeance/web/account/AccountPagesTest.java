package fr.echeance.web.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.MOVED;
import static fr.echeance.application.account.TestAccounts.OTHER;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.AskForNewPassword;
import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.AskToOpenAccount;
import fr.echeance.application.account.ChangePassword;
import fr.echeance.application.account.ChoosePassword;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.ConfirmAddressChange;
import fr.echeance.application.account.EndSessions;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.application.account.Sessions;
import fr.echeance.application.account.SignIn;
import fr.echeance.application.account.TestAccounts;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class AccountPagesTest {
    private static final String UP = "/sign-up/open";
    private static final String FORGOTTEN = "/sign-in/new-password";

    private final TestAccounts shop = new TestAccounts();
    private final List<UUID> ended = new ArrayList<>();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.ids,
                    shop.accounts,
                    shop.staff,
                    shop.book,
                    shop.tickets,
                    shop.passwords,
                    shop.letters,
                    shop.outbox,
                    shop.keys,
                    shop.journal,
                    (Sessions) ended::add,
                    SampleOrders.KEY,
                    new FixedTerms(),
                    new InMemoryRateLimits(),
                    AskToOpenAccount.class,
                    OpenAccount.class,
                    AskForNewPassword.class,
                    ChoosePassword.class,
                    ChangePassword.class,
                    CloseAccount.class,
                    AskToChangeAddress.class,
                    ConfirmAddressChange.class,
                    EndSessions.class,
                    ViewAccount.class,
                    ListAddresses.class,
                    KeepAddress.class,
                    RemoveAddress.class,
                    Letterbox.class,
                    PasswordTries.class,
                    SignInController.class,
                    SignUpController.class,
                    PasswordController.class,
                    AddressLinkController.class,
                    AccountSettingsController.class,
                    AddressBookController.class);

    @Test
    void opensAnAccountByTheMailedLink() throws Exception {
        web.perform(post("/sign-up").param("email", AURORE.value()))
                .andExpect(redirectedUrl("/sign-up?notice=sent"));
        String ticket = shop.letters.read().getLast().ticket();
        web.perform(get("/sign-up/open").param("ticket", ticket)).andExpect(status().isOk());
        assertThat(web.page(ChoosePasswordPage.class).shell().path()).isEqualTo("/sign-up");
        assertThat(web.page(ChoosePasswordPage.class).shell().asks()).isFalse();
        choose(UP, ticket, "short").andExpect(status().isBadRequest());
        assertThat(web.page(ChoosePasswordPage.class).password().rule()).isEqualTo("too-short");
        choose(UP, ticket, PASSWORD).andExpect(redirectedUrl("/sign-in?notice=opened"));
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        choose(UP, "forged", PASSWORD).andExpect(status().isGone());
        assertThat(web.page(ChoosePasswordPage.class).dead()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/sign-up, x, email", "/sign-in/forgotten, '', required"})
    void writesToNoAddressThatIsNone(String page, String typed, String rule) throws Exception {
        web.perform(post(page).param("email", typed)).andExpect(status().isBadRequest());
        assertThat(web.page(AskAddressPage.class).email().rule()).isEqualTo(rule);
        assertThat(shop.letters.read()).isEmpty();
    }

    @Test
    void saysTheSameWhoeverIsNamedAndStopsAtTheFifthLetter() throws Exception {
        shop.opened();
        for (String email : List.of(AURORE.value(), "nobody@example.com"))
            for (int i = 0; i < RateLimits.Limit.LETTER_ADDRESS.tries(); i++)
                web.perform(post("/sign-in/forgotten").param("email", email))
                        .andExpect(redirectedUrl("/sign-in/forgotten?notice=sent"));
        web.perform(post("/sign-in/forgotten").param("email", AURORE.value()))
                .andExpect(status().isTooManyRequests());
        web.perform(post("/sign-up").param("email", AURORE.value()))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void choosesANewPasswordByTheMailedLink() throws Exception {
        shop.opened();
        web.perform(post("/sign-in/forgotten").param("email", AURORE.value()));
        String ticket = shop.letters.read().getLast().ticket();
        shop.clock.wind(Duration.ofSeconds(1));
        choose(FORGOTTEN, ticket, OTHER).andExpect(redirectedUrl("/sign-in?notice=chosen"));
        choose(FORGOTTEN, ticket, PASSWORD).andExpect(status().isGone());
        assertThat(shop.signsIn(AURORE, OTHER)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void changesTheAddressOnlyByTheButtonsBehindBothLinks() throws Exception {
        UUID account = shop.opened();
        web.by(account, post("/account/settings/address").param("email", MOVED.value()))
                .andExpect(redirectedUrl("/account/settings?notice=move_asked"));
        String agree = shop.letters.read().getLast().ticket();
        web.perform(get("/sign-in/address").param("ticket", agree)).andExpect(status().isOk());
        assertThat(shop.letters.read()).isEmpty();
        web.perform(post("/sign-in/address").param("ticket", agree)).andExpect(status().isOk());
        String confirm = shop.letters.read().getLast().ticket();
        web.perform(post("/sign-in/address").param("ticket", confirm)).andExpect(status().isOk());
        assertThat(web.page(ConfirmAddressPage.class).state()).isEqualTo("changed");
        web.perform(post("/sign-in/address").param("ticket", agree)).andExpect(status().isGone());
        web.by(account, get("/account/settings")).andExpect(status().isOk());
        assertThat(web.page(AccountSettingsPage.class).address()).isEqualTo(MOVED.value());
    }

    @Test
    void asksForThePasswordBeforeItChangesOrCloses() throws Exception {
        UUID account = shop.opened();
        web.by(
                        account,
                        post("/account/settings/password")
                                .param("current", "x")
                                .param("password", OTHER))
                .andExpect(status().isBadRequest());
        assertThat(web.page(AccountSettingsPage.class).current().rule()).isEqualTo("password");
        web.by(account, post("/account/settings/close").param("closing", "x"))
                .andExpect(status().isBadRequest());
        assertThat(web.page(AccountSettingsPage.class).closing().rule()).isEqualTo("password");
        web.by(account, post("/account/settings/close").param("closing", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?notice=closed"));
        for (String page : List.of("/account/settings", "/account/addresses"))
            web.by(account, get(page)).andExpect(status().isGone());
        web.by(account, post("/account/addresses/" + new UUID(1, 1) + "/remove"))
                .andExpect(status().isGone());
    }

    /** Who asked to be erased opens no second account by a link that came before. */
    @Test
    void opensNoAccountOfWhoIsLeavingAndTellsTheMailboxAlone() throws Exception {
        String ticket = shop.asked(AURORE);
        shop.accounts.leave(Pseudonym.of(AURORE, SampleOrders.KEY), true);
        choose(UP, ticket, PASSWORD).andExpect(redirectedUrl("/sign-in?notice=leaving"));
        web.perform(get("/sign-in").param("notice", "leaving"));
        assertThat(web.page(SignInPage.class).notice()).isEqualTo("leaving");
        web.perform(post("/sign-up").param("email", AURORE.value()))
                .andExpect(redirectedUrl("/sign-up?notice=sent"));
        assertThat(shop.letters.read())
                .extracting(PostedLetters.Posted::what)
                .containsExactly("leaving");
    }

    @Test
    void aStolenSessionFindsNoPassword() throws Exception {
        UUID account = shop.opened();
        for (int i = 0; i < RateLimits.Limit.SIGN_IN_ADDRESS.tries(); i++)
            web.by(account, post("/account/settings/close").param("closing", "x"));
        web.by(account, post("/account/settings/close").param("closing", PASSWORD))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void signsOutEverywhere() throws Exception {
        UUID account = shop.opened();
        web.by(account, post("/account/settings/sign-out-everywhere"))
                .andExpect(redirectedUrl("/"));
        assertThat(ended).containsExactly(account);
    }

    @Test
    void keepsAddressesForTheirOwnerAlone() throws Exception {
        UUID account = shop.opened();
        web.by(account, post("/account/addresses").param("name", "Aurore"))
                .andExpect(status().isBadRequest());
        assertThat(web.page(AddressBookPage.class).typed().street().rule()).isEqualTo("required");
        web.by(
                        account,
                        post("/account/addresses")
                                .param("name", "Aurore Minuit")
                                .param("street", "3 impasse du Balancier")
                                .param("postcode", "75007")
                                .param("city", "Paris"))
                .andExpect(redirectedUrl("/account/addresses?notice=kept"));
        web.by(account, get("/account/addresses"));
        String id = web.page(AddressBookPage.class).addresses().getFirst().id();
        web.by(new UUID(9, 9), post("/account/addresses/" + id + "/remove"));
        assertThat(shop.listAddresses.handle(account).orElseThrow()).hasSize(1);
        web.by(account, post("/account/addresses/" + id + "/remove"))
                .andExpect(redirectedUrl("/account/addresses?notice=address_removed"));
        assertThat(shop.listAddresses.handle(account)).contains(List.of());
        web.by(account, post("/account/addresses/1/remove")).andExpect(status().isNotFound());
    }

    @Test
    void asksForThePasswordAndSaysNothingElseThanItKnows() throws Exception {
        web.perform(get("/sign-in").param("notice", "<script>")).andExpect(status().isOk());
        assertThat(web.page(SignInPage.class).notice()).isNull();
        web.perform(get("/sign-in").param("notice", "refused"));
        assertThat(web.page(SignInPage.class).notice()).isEqualTo("refused");
    }

    private ResultActions choose(String at, String ticket, String password) {
        return web.perform(post(at).param("ticket", ticket).param("password", password));
    }
}
