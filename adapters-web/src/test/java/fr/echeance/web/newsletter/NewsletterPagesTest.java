package fr.echeance.web.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.newsletter.AskToSubscribe;
import fr.echeance.application.newsletter.ChangeSubscription;
import fr.echeance.application.newsletter.ConfirmSubscription;
import fr.echeance.application.newsletter.InMemoryInformedCustomers;
import fr.echeance.application.newsletter.LookUpSuppression;
import fr.echeance.application.newsletter.ObjectForCustomer;
import fr.echeance.application.newsletter.PostedNewsletterLetters.Posted;
import fr.echeance.application.newsletter.RecordObjection;
import fr.echeance.application.newsletter.TestNewsletter;
import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.application.newsletter.ViewSubscription;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.LocalDate;
import java.util.List;

class NewsletterPagesTest {
    private static final String AURORE = "aurore.minuit@example.com";

    private final TestNewsletter shop = new TestNewsletter();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.ids,
                    shop.subscriptions,
                    new InMemoryInformedCustomers(),
                    shop.tickets,
                    shop.letters,
                    shop.ledger,
                    TestNewsletter.PROOF_KEY,
                    new InMemoryRateLimits(),
                    AskToSubscribe.class,
                    ConfirmSubscription.class,
                    ViewSubscription.class,
                    ChangeSubscription.class,
                    Unsubscribe.class,
                    Letterbox.class,
                    NewsletterController.class,
                    ConfirmSubscriptionController.class,
                    SubscriptionController.class,
                    UnsubscribeController.class,
                    LookUpSuppression.class,
                    RecordObjection.class,
                    ObjectForCustomer.class,
                    SuppressionController.class);

    @Test
    void signsUpByALetterAndItsButton() throws Exception {
        ask(AURORE, "advice", "nonsense")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/newsletter?notice=sent"));
        String ticket = ticket();
        web.perform(get("/newsletter/confirm").param("ticket", ticket)).andExpect(status().isOk());
        assertThat(web.page(LinkPage.class).shell().asks())
                .as("an answer would lead away from the link")
                .isFalse();
        assertThat(asked().what()).as("looking changes nothing").startsWith("confirm");
        send("confirm", ticket).andExpect(status().isOk());
        assertThat(web.page(LinkPage.class).state()).isEqualTo("done");
        assertThat(asked().what()).isEqualTo("subscribed already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aurore",
                "aurore@example.com\nBcc: basile@example.com",
                "aurore@example.com, basile@example.com",
                "aurore@exámple.com"
            })
    void sendsNothingToWhatIsNoAddress(String typed) throws Exception {
        ask(typed, "advice").andExpect(status().isBadRequest());
        assertThat(web.page(NewsletterPage.class).email().rule()).isNotNull();
        assertThat(shop.letters.read()).isEmpty();
    }

    @Test
    void wantsATopicAndChoosesNone() throws Exception {
        web.perform(get("/newsletter")).andExpect(status().isOk());
        assertThat(web.page(NewsletterPage.class).topics().ticked()).isEmpty();
        assertThat(web.page(NewsletterPage.class).topics().rule()).isNull();
        ask(AURORE, "nonsense").andExpect(status().isBadRequest());
        assertThat(web.page(NewsletterPage.class).topics().field())
                .isEqualTo(Field.empty("topics").broken("some"));
        ask("a".repeat(320) + "@example.com", "advice").andExpect(status().isBadRequest());
        assertThat(shop.letters.read()).isEmpty();
    }

    @Test
    void sendsOneAddressAFewLettersAndNoMore() throws Exception {
        for (int i = 0; i < 3; i++) ask(AURORE, "advice");
        int most = shop.letters.read().size();
        for (int i = 0; i < 100; i++) ask(AURORE, "advice");
        assertThat(most + shop.letters.read().size()).isLessThan(10);
        ask(AURORE, "advice").andExpect(status().isTooManyRequests());
    }

    @Test
    void changesWhatIsSentAndSaysWhenThereIsNothing() throws Exception {
        String own = own();
        web.perform(get("/newsletter/subscription").param("ticket", own))
                .andExpect(status().isOk());
        assertThat(web.page(SubscriptionPage.class).topics().ticked()).containsExactly("advice");
        web.perform(
                        post("/newsletter/subscription")
                                .param("ticket", own)
                                .param("spoken", "en")
                                .param("topics", "offers"))
                .andExpect(status().isOk());
        SubscriptionPage saved = web.page(SubscriptionPage.class);
        assertThat(saved.saved()).isTrue();
        assertThat(saved.topics().ticked()).containsExactly("offers");
        assertThat(saved.spoken()).isEqualTo("en");
        send("subscription", own).andExpect(status().isBadRequest());
        web.perform(get("/newsletter/subscription").param("ticket", "forged"))
                .andExpect(status().isGone());
    }

    @Test
    void leavesByTheButtonOfAMailProgram() throws Exception {
        String own = own();
        web.perform(get("/newsletter/unsubscribe").param("ticket", own)).andExpect(status().isOk());
        assertThat(asked().what()).as("looking changes nothing").isEqualTo("subscribed already");
        web.perform(
                        post("/newsletter/unsubscribe?ticket=" + own)
                                .param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        assertThat(web.page(LinkPage.class).state()).isEqualTo("done");
        web.perform(get("/newsletter/subscription").param("ticket", own))
                .andExpect(status().isGone());
    }

    @Test
    void answersEveryLinkAlikeWhoeverLeaves() throws Exception {
        String own = own();
        for (String ticket : List.of(own, own, "forged", "")) {
            send("unsubscribe", ticket).andExpect(status().isOk());
            assertThat(web.page(LinkPage.class))
                    .isEqualTo(
                            LinkPage.of(
                                    web.page(LinkPage.class).shell(), "unsubscribe", "", "done"));
        }
        send("confirm", "forged").andExpect(status().isGone());
    }

    @Test
    void tellsStaffWhetherAnAddressMayBeWrittenTo() throws Exception {
        send("unsubscribe", own());
        web.inside(get("/backoffice/newsletter/suppression")).andExpect(status().isOk());
        assertThat(web.page(SuppressionPage.class).answer()).isNull();
        lookUp(AURORE).andExpect(status().isOk());
        assertThat(web.page(SuppressionPage.class).answer())
                .isEqualTo(
                        new SuppressionPage.Answer(
                                shop.clock.now(), LocalDate.of(2029, 11, 23), false));
        lookUp("basile@example.com").andExpect(status().isOk());
        assertThat(web.page(SuppressionPage.class).answer())
                .isEqualTo(new SuppressionPage.Answer(null, null, false));
        lookUp("basile").andExpect(status().isBadRequest());
    }

    /** By telephone or by letter; nobody has to be subscribed for it. */
    @Test
    void notesThatSomebodyHasObjected() throws Exception {
        own();
        for (String email : List.of(AURORE, AURORE, "basile@example.com"))
            web.inside(
                            post("/backoffice/newsletter/suppression")
                                    .param("email", email)
                                    .param("act", "object"))
                    .andExpect(status().isOk());
        assertThat(shop.subscriptions.of(TestNewsletter.ADDRESS)).isEmpty();
        assertThat(web.page(SuppressionPage.class).answer())
                .isEqualTo(
                        new SuppressionPage.Answer(
                                shop.clock.now(), LocalDate.of(2029, 11, 23), false));
    }

    private ResultActions lookUp(String email) {
        return web.inside(post("/backoffice/newsletter/suppression").param("email", email));
    }

    /** The letter that a further sign-up gets tells whether there is a subscription. */
    private Posted asked() {
        return shop.asks();
    }

    private String own() throws Exception {
        ask(AURORE, "advice");
        send("confirm", ticket());
        ask(AURORE, "advice");
        return ticket();
    }

    private String ticket() {
        return shop.letters.read().getLast().ticket();
    }

    private ResultActions ask(String email, String... topics) throws Exception {
        return web.perform(post("/newsletter").param("email", email).param("topics", topics));
    }

    private ResultActions send(String where, String ticket) throws Exception {
        return web.perform(post("/newsletter/" + where).param("ticket", ticket));
    }
}
