package fr.echeance.web.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ObjectToMarketing;
import fr.echeance.application.newsletter.ObjectToMessages;
import fr.echeance.application.newsletter.TestInformation;
import fr.echeance.application.newsletter.TestNewsletter;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.UUID;

class OffersPagesTest {
    private static final String HERE = "/account/offers";
    private static final UUID AURORE = TestInformation.AURORE;

    private final TestInformation shop = new TestInformation();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.campaigns.processing,
                    shop.campaigns.newsletter.clock,
                    shop.campaigns.newsletter.ids,
                    shop.campaigns.newsletter.subscriptions,
                    shop.campaigns.newsletter.tickets,
                    shop.campaigns.customers,
                    TestNewsletter.PROOF_KEY,
                    ObjectToMarketing.class,
                    ObjectToMessages.class,
                    ChooseOffers.class,
                    ViewOffers.class,
                    ObjectionController.class,
                    OffersController.class);

    @BeforeEach
    void open() {
        shop.open(AURORE, TestNewsletter.AURORE, Language.FR);
    }

    @Test
    void saysWhatIsSentAndTakesANoAndAYes() throws Exception {
        assertThat(state()).isEqualTo("untold");
        choose("object");
        assertThat(state()).isEqualTo("refused");
        shop.campaigns.wait(Duration.ofSeconds(1));
        choose("want");
        assertThat(state()).isEqualTo("wanted");
    }

    @Test
    void takesANoToEveryMessageBesideTheNoToOffersAndItsEnd() throws Exception {
        choose("object_to_all");
        assertThat(state()).as("another question").isEqualTo("untold");
        assertThat(web.page(OffersPage.class).objects()).isTrue();
        choose("object_no_more");
        state();
        assertThat(web.page(OffersPage.class).objects()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OBJECT", "leaves_it"})
    void knowsNoOtherChoice(String choice) throws Exception {
        web.by(AURORE, post(HERE).param("choice", choice)).andExpect(status().isBadRequest());
        assertThat(web.refusal()).contains("choice");
        assertThat(state()).isEqualTo("untold");
    }

    @Test
    void isGoneForWhoHasNoAccountAnyMore() throws Exception {
        web.by(new UUID(0, 0), get(HERE)).andExpect(status().isGone());
    }

    @Test
    void objectsByALinkThatIsLookedAtFirst() throws Exception {
        String ticket =
                shop.campaigns.newsletter.tickets.seal(
                        new Tickets.Objector(AURORE, TestNewsletter.ADDRESS));
        web.perform(get("/newsletter/objection").param("ticket", ticket))
                .andExpect(status().isOk());
        assertThat(web.page(LinkPage.class).state()).isEqualTo("ask");
        assertThat(state()).as("looking changes nothing").isEqualTo("untold");
        for (String sent : new String[] {"forged", ticket, ticket}) {
            web.perform(
                            post("/newsletter/objection")
                                    .param("ticket", sent)
                                    .param("List-Unsubscribe", "One-Click"))
                    .andExpect(status().isOk());
            assertThat(web.page(LinkPage.class).state()).isEqualTo("done");
        }
        assertThat(state()).isEqualTo("refused");
    }

    private void choose(String choice) throws Exception {
        web.by(AURORE, post(HERE).param("choice", choice))
                .andExpect(redirectedUrl(HERE + "?notice=offers_chosen"));
    }

    private String state() throws Exception {
        web.by(AURORE, get(HERE).param("notice", "nonsense")).andExpect(status().isOk());
        OffersPage page = web.page(OffersPage.class);
        assertThat(page.notice()).isNull();
        return page.state();
    }
}
