package fr.echeance.web.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.MOVED;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.ChangeAddress;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.EndSessions;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.PreferAddress;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.application.account.Sessions;
import fr.echeance.application.account.TestAccounts;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the program of an account's owner does with account and addresses. */
class AccountApiTest {
    private static final String ACCOUNT = "/api/shop/v1/account";
    private static final String ADDRESSES = ACCOUNT + "/addresses";
    private static final String KEY = "7d0a5a0c-3c5f-4d47-9a0e-6f3f0c1b2d3e";

    private final TestAccounts shop = new TestAccounts();
    private final List<UUID> ended = new ArrayList<>();
    private final Sessions sessions = ended::add;
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.ids,
                    shop.accounts,
                    shop.book,
                    shop.tickets,
                    shop.passwords,
                    shop.letters,
                    shop.outbox,
                    shop.keys,
                    sessions,
                    new InMemoryOrders(),
                    new InMemoryRateLimits(),
                    CloseAccount.class,
                    AskToChangeAddress.class,
                    EndSessions.class,
                    ViewAccount.class,
                    ListOrders.class,
                    ListAddresses.class,
                    KeepAddress.class,
                    ChangeAddress.class,
                    RemoveAddress.class,
                    PreferAddress.class,
                    OwnAccount.class,
                    Letterbox.class,
                    PasswordTries.class,
                    AccountApiController.class,
                    AddressApiController.class);
    private final UUID account = shop.opened();

    @Test
    void showsTheAccountToItsOwner() throws Exception {
        by(get(ACCOUNT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.email").value(AURORE.value()))
                .andExpect(jsonPath("$.language").value("fr"))
                .andExpect(jsonPath("$.keptUntil").exists());
        web.by(new UUID(9, 9), get(ACCOUNT)).andExpect(status().isGone());
    }

    @Test
    void sendsALetterBeforeTheAddressChanges() throws Exception {
        int letters = shop.letters.read().size();
        by(json(post(ACCOUNT + "/email"), "{\"email\":\"%s\"}".formatted(MOVED.value())))
                .andExpect(status().isAccepted());
        assertThat(shop.letters.read()).hasSize(letters + 1);
        by(json(post(ACCOUNT + "/email"), "{\"email\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("email"));
        by(get(ACCOUNT)).andExpect(jsonPath("$.email").value(AURORE.value()));
    }

    @Test
    void closesForThePasswordAloneAndLetsNobodyFindIt() throws Exception {
        close("wrong")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].rule").value("password"));
        close(PASSWORD).andExpect(status().isNoContent());
        by(get(ACCOUNT)).andExpect(status().isGone());
        for (int i = 0; i < RateLimits.Limit.SIGN_IN_ADDRESS.tries(); i++) close("wrong");
        close(PASSWORD).andExpect(status().isTooManyRequests());
    }

    @Test
    void signsOutEverywhere() throws Exception {
        by(post(ACCOUNT + "/sign-out-everywhere")).andExpect(status().isNoContent());
        assertThat(ended).containsExactly(account);
    }

    @Test
    void keepsAnAddressOnceUnderAKey() throws Exception {
        String place =
                Objects.requireNonNull(
                        keep("1 rue", KEY)
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.preferred").value(true))
                                .andReturn()
                                .getResponse()
                                .getHeader("Location"));
        assertThat(place).startsWith(ADDRESSES + "/");
        keep("1 rue", KEY)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().string("Location", place));
        keep("2 rue", KEY).andExpect(status().isUnprocessableContent());
        by(json(post(ADDRESSES), address("1 rue"))).andExpect(status().isOk());
        by(get(ADDRESSES)).andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void namesEveryFieldOfAnAddressThatIsWrong() throws Exception {
        by(json(post(ADDRESSES), "{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(4));
        by(json(post(ADDRESSES), address("1 rue").replace("}", ",\"buyer\":\"x\"}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].rule").value("unknown"));
    }

    @Test
    void changesWhatWasSeenAndNothingElse() throws Exception {
        String place = place("1 rue");
        String tag =
                Objects.requireNonNull(by(get(place)).andReturn().getResponse().getHeader("ETag"));
        change(place, "2 rue", tag)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.street").value("2 rue"));
        change(place, "3 rue", tag).andExpect(status().isPreconditionFailed());
        by(delete(place).header("If-Match", tag)).andExpect(status().isPreconditionFailed());
        change(place, "3 rue", "*").andExpect(status().isOk());
        change(place, "4 rue", "W/\"x\"").andExpect(status().isPreconditionFailed());
        by(delete(place)).andExpect(status().isNoContent());
        by(delete(place)).andExpect(status().isNotFound());
        by(get(place)).andExpect(status().isNotFound());
    }

    @Test
    void prefersOneOfThem() throws Exception {
        String first = place("1 rue");
        place("2 rue");
        by(get(first)).andExpect(jsonPath("$.preferred").value(false));
        for (int times = 0; times < 2; times++)
            by(put(first + "/preferred"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.preferred").value(true));
        by(get(ADDRESSES))
                .andExpect(jsonPath("$.items[0].street").value("1 rue"))
                .andExpect(jsonPath("$.items[1].preferred").value(false));
    }

    private ResultActions keep(String street, String key) {
        return by(json(post(ADDRESSES), address(street)).header("Idempotency-Key", key));
    }

    private String place(String street) {
        return Objects.requireNonNull(
                by(json(post(ADDRESSES), address(street)))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
    }

    private ResultActions change(String place, String street, String tag) {
        return by(json(put(place), address(street)).header("If-Match", tag));
    }

    private ResultActions close(String password) {
        return by(json(post(ACCOUNT + "/close"), "{\"password\":\"%s\"}".formatted(password)));
    }

    private ResultActions by(MockHttpServletRequestBuilder request) {
        return web.by(account, request);
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String body) {
        return request.contentType(APPLICATION_JSON).content(body);
    }

    private static String address(String street) {
        return "{\"name\":\"Aurore\",\"street\":\"%s\",\"postcode\":\"75003\",\"city\":\"Paris\"}"
                .formatted(street);
    }
}
