package fr.echeance.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.support.AnswerEnquiry;
import fr.echeance.application.support.AnswerMessages;
import fr.echeance.application.support.CloseEnquiry;
import fr.echeance.application.support.InMemoryEnquiries;
import fr.echeance.application.support.ListEnquiries;
import fr.echeance.application.support.ListThreads;
import fr.echeance.application.support.ReadOwnMessages;
import fr.echeance.application.support.TestThreads;
import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.application.support.ViewThread;
import fr.echeance.application.support.WriteMessage;
import fr.echeance.domain.order.Order;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

class MessagesPagesTest {
    private static final String HERE = "/account/messages";
    private static final String ROOM = "/backoffice/enquiries";
    private static final String THREAD = ROOM + "/messages/" + TestThreads.PERSON.value();

    private final TestThreads shop = new TestThreads();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.accounts,
                    shop.threads,
                    shop.outbox,
                    shop.looks,
                    orders,
                    new InMemoryEnquiries(shop.clock),
                    ViewAccount.class,
                    ListOrders.class,
                    OwnAccount.class,
                    WriteMessage.class,
                    ReadOwnMessages.class,
                    ListThreads.class,
                    ViewThread.class,
                    AnswerMessages.class,
                    ListEnquiries.class,
                    ViewEnquiry.class,
                    AnswerEnquiry.class,
                    CloseEnquiry.class,
                    MessagesController.class,
                    ThreadController.class,
                    EnquiriesController.class);

    @Test
    void writesAboutAnOrderOfTheirsAndReadsTheAnswer() throws Exception {
        Order order = SampleOrders.placed(new UUID(1, 1), new UUID(2, 1), shop.clock.now());
        SampleOrders.add(orders, order, shop.clock.now());
        String number = order.number().value();
        String id = fresh();
        assertThat(page().orders()).hasSize(2);
        for (int i = 0; i < 2; i++)
            write(id, number, "Où est-il ?")
                    .andExpect(redirectedUrl(HERE + "?notice=message_sent"));
        assertThat(lines()).extracting(ThreadLine::order).containsExactly(number);
        assertThat(lines()).extracting(ThreadLine::waits).containsExactly(true);

        web.inside(get(ROOM)).andExpect(status().isOk());
        assertThat(web.page(EnquiriesPage.class).waitingThreads())
                .extracting(EnquiriesPage.Exchange::messages)
                .containsExactly(1);
        web.inside(get(THREAD)).andExpect(status().isOk());
        ThreadPage seen = web.page(ThreadPage.class);
        for (int i = 0; i < 2; i++)
            answer(seen.id(), seen.seen(), "En route.")
                    .andExpect(redirectedUrl(ROOM + "?notice=message_answered"));
        assertThat(lines())
                .extracting(ThreadLine::text)
                .containsExactly("Où est-il ?", "En route.");
        shop.deliver();
        assertThat(shop.letters.read()).hasSize(1);
    }

    @Test
    void tellsStaffWhatWasSaidMeanwhileAndKeepsTheirText() throws Exception {
        write(fresh(), "", "Où est-il ?");
        web.inside(get(THREAD));
        ThreadPage seen = web.page(ThreadPage.class);
        shop.clock.wind(Duration.ofSeconds(1));
        write(fresh(), "", "Il est là.");
        answer(seen.id(), seen.seen(), "En route.").andExpect(status().isConflict());
        ThreadPage again = web.page(ThreadPage.class);
        assertThat(again.notice()).isEqualTo("message_said_meanwhile");
        assertThat(again.answer().value()).isEqualTo("En route.");
        putAside(seen.seen()).andExpect(status().isConflict());
        for (int i = 0; i < 2; i++)
            putAside(again.seen()).andExpect(redirectedUrl(ROOM + "?notice=message_put_aside"));
        web.inside(get(ROOM));
        assertThat(web.page(EnquiriesPage.class).waitingThreads()).isEmpty();
        assertThat(web.page(EnquiriesPage.class).otherThreads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', required", "a%00b, control-character", "LONG, too-long"})
    void refusesWhatCannotBeAMessage(String typed, String rule) throws Exception {
        String text = typed.replace("%00", "\0").replace("LONG", "x".repeat(1_000_000));
        write(fresh(), "", text).andExpect(status().isBadRequest());
        assertThat(web.page(MessagesPage.class).message().rule()).isEqualTo(rule);
        assertThat(lines()).isEmpty();
    }

    @Test
    void knowsNoOrderAndNoThreadOfOthers() throws Exception {
        for (String order : List.of("E-00000-00000", "x", "E-0\r\nX"))
            write(fresh(), order, "Où est-il ?").andExpect(status().isNotFound());
        write("x", "", "Où est-il ?").andExpect(status().isBadRequest());
        assertThat(lines()).isEmpty();
        for (String person : List.of(TestThreads.ACCOUNT.toString(), "x")) {
            String other = ROOM + "/messages/" + person;
            web.inside(get(other)).andExpect(status().isNotFound());
            web.inside(post(other + "/put-aside").param("seen", fresh()))
                    .andExpect(status().isNotFound());
            web.inside(
                            post(other + "/answer")
                                    .param("id", fresh())
                                    .param("seen", fresh())
                                    .param("answer", "Oui"))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void givesTheFormBackWhenItWasUsedOrEnoughWaits() throws Exception {
        String id = fresh();
        write(id, "", "Un");
        write(id, "", "Deux").andExpect(status().isConflict());
        assertThat(web.page(MessagesPage.class).notice()).isEqualTo("message_form_used");
        assertThat(web.page(MessagesPage.class).message().value()).isEqualTo("Deux");
        for (int i = 0; i < 19; i++) write(fresh(), "", "Encore").andExpect(status().isSeeOther());
        write(fresh(), "", "Encore").andExpect(status().isConflict());
        assertThat(web.page(MessagesPage.class).notice()).isEqualTo("messages_enough");
    }

    private MessagesPage page() throws Exception {
        web.by(TestThreads.ACCOUNT, get(HERE)).andExpect(status().isOk());
        return web.page(MessagesPage.class);
    }

    private List<ThreadLine> lines() throws Exception {
        return page().messages();
    }

    private ResultActions write(String id, String order, String message) {
        return web.by(
                TestThreads.ACCOUNT,
                post(HERE).param("id", id).param("order", order).param("message", message));
    }

    private ResultActions answer(String id, String seen, String text) {
        return web.inside(
                post(THREAD + "/answer").param("id", id).param("seen", seen).param("answer", text));
    }

    private ResultActions putAside(String seen) {
        return web.inside(post(THREAD + "/put-aside").param("seen", seen));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
