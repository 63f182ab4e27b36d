package fr.echeance.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.support.AnswerEnquiry;
import fr.echeance.application.support.CloseEnquiry;
import fr.echeance.application.support.InMemoryServiceThreads;
import fr.echeance.application.support.ListEnquiries;
import fr.echeance.application.support.ListThreads;
import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.application.support.TestEnquiries;
import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class EnquiriesControllerTest {
    private static final String ROOM = "/backoffice/enquiries";

    private final TestEnquiries shop = new TestEnquiries();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.enquiries,
                    shop.outbox,
                    shop.looks,
                    new InMemoryServiceThreads(shop.clock, new InMemoryAccounts(shop.clock)),
                    ListEnquiries.class,
                    ListThreads.class,
                    ViewEnquiry.class,
                    AnswerEnquiry.class,
                    CloseEnquiry.class,
                    EnquiriesController.class);

    @BeforeEach
    void ask() {
        shop.receive.handle(
                new ReceiveEnquiry.Command(
                        new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0001L),
                        new EmailAddress("aurore.minuit@example.com"),
                        Optional.empty(),
                        new MessageSubject("Sablier"),
                        new MessageText("Combien de temps ?"),
                        Language.FR));
    }

    @Test
    void isAnsweredOnceByStaff() throws Exception {
        String id = waiting().getFirst().id();
        web.inside(get(ROOM + "/" + id)).andExpect(status().isOk());
        assertThat(web.page(EnquiryPage.class).message()).isEqualTo("Combien de temps ?");
        answer(id, " ").andExpect(status().isBadRequest());
        assertThat(web.page(EnquiryPage.class).answer().rule()).isEqualTo("required");
        for (int i = 0; i < 2; i++)
            answer(id, "Trois minutes.")
                    .andExpect(redirectedUrl(ROOM + "?notice=enquiry_answered"));
        answer(id, "Quatre.").andExpect(status().isConflict());
        assertThat(web.page(EnquiryPage.class).given()).isEqualTo("Trois minutes.");
        assertThat(web.page(EnquiryPage.class).notice()).isEqualTo("enquiry_dealt_with");
        for (int i = 0; i < 2; i++)
            web.inside(post(ROOM + "/" + id + "/close"))
                    .andExpect(redirectedUrl(ROOM + "?notice=enquiry_closed"));
        assertThat(waiting()).isEmpty();
        assertThat(web.page(EnquiriesPage.class).dealtWith()).hasSize(1);
    }

    /** Or it would be a look at somebody, and nobody could tell that it was. */
    @Test
    void listsNothingThatAnybodyWrote() throws Exception {
        assertThat(waiting()).hasSize(1);
        assertThat(web.page(EnquiriesPage.class).toString())
                .doesNotContain("Sablier", "Combien", "aurore");
    }

    @Test
    void knowsNoEnquiryOfAnotherNumber() throws Exception {
        for (String id : List.of("00000000-0000-4000-8000-000000000009", "x", "%00")) {
            web.inside(get(ROOM + "/" + id)).andExpect(status().isNotFound());
            answer(id, "Oui").andExpect(status().isNotFound());
            web.inside(post(ROOM + "/" + id + "/close")).andExpect(status().isNotFound());
        }
    }

    private List<EnquiriesPage.Row> waiting() throws Exception {
        web.inside(get(ROOM)).andExpect(status().isOk());
        return web.page(EnquiriesPage.class).waiting();
    }

    private ResultActions answer(String id, String text) {
        return web.inside(post(ROOM + "/" + id + "/answer").param("answer", text));
    }
}
