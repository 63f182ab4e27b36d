package fr.echeance.web.privacy;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.RecogniseBuyer;
import fr.echeance.application.account.TestAccounts;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class AccountDataControllerTest {
    private final TestAccounts shop = new TestAccounts();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.accounts,
                    RecogniseBuyer.class,
                    GuestDoor.class,
                    AccountDataController.class);

    @Test
    void opensWhatIsKeptAboutTheBuyerOfTheAccount() throws Exception {
        web.by(shop.opened(), get("/account/privacy"))
                .andExpect(redirectedUrl("/privacy/my-data/kept"))
                .andExpect(cookie().exists("my_data"))
                .andExpect(cookie().httpOnly("my_data", true));
    }

    @Test
    void opensNothingForAnAccountThatIsGone() throws Exception {
        web.by(new UUID(9, 9), get("/account/privacy"))
                .andExpect(status().isGone())
                .andExpect(cookie().doesNotExist("my_data"));
    }
}
