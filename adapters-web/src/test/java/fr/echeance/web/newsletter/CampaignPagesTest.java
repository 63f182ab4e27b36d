package fr.echeance.web.newsletter;

import static fr.echeance.application.newsletter.TestCampaigns.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.newsletter.CountReaders;
import fr.echeance.application.newsletter.ListCampaigns;
import fr.echeance.application.newsletter.RemoveCampaign;
import fr.echeance.application.newsletter.SendTest;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.TestCampaigns;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class CampaignPagesTest {
    private static final EmailAddress EDITOR = new EmailAddress("editrice@shop.example.com");

    private final TestCampaigns shop = new TestCampaigns();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(shop.newsletter.clock);
    private final RecordingMailer mailer = new RecordingMailer();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.newsletter.clock,
                    shop.campaigns,
                    shop.deliveries,
                    shop.newsletter.subscriptions,
                    shop.letters,
                    staff,
                    mailer,
                    CountReaders.class,
                    ListCampaigns.class,
                    ViewCampaign.class,
                    WriteCampaign.class,
                    SteerCampaign.class,
                    RemoveCampaign.class,
                    SendTest.class,
                    CampaignsController.class,
                    CampaignController.class,
                    CampaignStepsController.class);

    @Test
    void writesALetterOnceHoweverOftenTheFormIsSent() throws Exception {
        UUID id = begin();
        for (int i = 0; i < 2; i++)
            write(id, typed(Addressees.ADVICE))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl(at(id) + "?notice=campaign_written"));
        web.inside(get("/backoffice/newsletter")).andExpect(status().isOk());
        assertThat(web.page(CampaignsPage.class).readers())
                .hasSize(6)
                .extracting(CampaignsPage.Readers::people)
                .as("few")
                .containsOnlyNulls();
        assertThat(web.page(CampaignsPage.class).rows())
                .extracting(CampaignsPage.Row::state)
                .containsExactly("draft");
        web.inside(get(at(id)).param("notice", "nonsense")).andExpect(status().isOk());
        CampaignPage page = web.page(CampaignPage.class);
        assertThat(page.sights()).extracting(CampaignPage.Sight::tag).containsExactly("fr", "en");
        assertThat(page.form().value("subjectEn")).isEqualTo(TestCampaigns.EN.subject());
        assertThat(page.notice()).isNull();
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsToBeMended() throws Exception {
        UUID id = begin();
        Map<String, String> typed = new HashMap<>(typed(Addressees.ADVICE));
        typed.put("subjectFr", "Sable\r\nBcc: basile@example.com");
        typed.put("bodyEn", "x".repeat(1_000_000));
        write(id, typed).andExpect(status().isBadRequest());
        CampaignPage page = web.page(CampaignPage.class);
        assertThat(page.form().rules())
                .isEqualTo(Map.of("subjectFr", "control-character", "bodyEn", "too-long"));
        assertThat(page.form().value("bodyFr")).isEqualTo(TestCampaigns.FR.body());
        assertThat(shop.list.handle()).isEmpty();
    }

    @Test
    void showsTheLaterOfTwoWritersWhatTheOtherWrote() throws Exception {
        UUID id = written();
        web.inside(get(at(id)));
        Map<String, String> typed = new HashMap<>(typed(Addressees.OFFERS));
        typed.put("version", String.valueOf(web.page(CampaignPage.class).version()));
        write(id, typed).andExpect(status().isSeeOther());
        typed.put("addressees", "new_products");
        write(id, typed).andExpect(status().isConflict());
        assertThat(web.page(CampaignPage.class).differences()).hasSize(1);
        write(UUID.randomUUID(), typed).andExpect(status().isNotFound());
    }

    @Test
    void sendsATestToNobodyButWhoAsks() throws Exception {
        UUID id = written();
        step(id, "test").andExpect(status().isNotFound());
        staff.add(
                new StaffMember(
                        WebFixture.STAFF, EDITOR, new PersonName("Élodie"), Set.of(Role.COMMUNITY)),
                Optional.empty(),
                shop.newsletter.clock.now());
        step(id, "test").andExpect(redirectedUrl(at(id) + "?notice=campaign_tested"));
        assertThat(mailer.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.to()).isEqualTo(EDITOR));
        assertThat(shop.post.handed()).isEmpty();
    }

    @Test
    void leavesAtATimeOfParisAndIsTakenBack() throws Exception {
        UUID id = written();
        schedule(id, "2026-12-24T08:30")
                .andExpect(redirectedUrl(at(id) + "?notice=campaign_moved"));
        assertThat(shop.campaigns.find(id).orElseThrow().campaign().state())
                .isEqualTo(new Campaign.State.Scheduled(Instant.parse("2026-12-24T07:30:00Z")));
        step(id, "remove").andExpect(redirectedUrl(at(id) + "?notice=campaign_elsewhere"));
        step(id, "take-back").andExpect(status().isSeeOther());
        step(id, "remove")
                .andExpect(redirectedUrl("/backoffice/newsletter?notice=campaign_removed"));
        web.inside(get(at(id))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demain",
                "2026-02-30T08:00",
                "2026-12-24",
                "99999-01-01T00:00",
                "+99999-01-01T00:00"
            })
    void asksAgainForATimeThatCannotBeRead(String typed) throws Exception {
        UUID id = written();
        schedule(id, typed).andExpect(status().isBadRequest());
        assertThat(web.page(CampaignPage.class).when().rule()).isEqualTo("date");
        assertThat(shop.campaigns.due(Addressees.READERS, Instant.MAX)).isEmpty();
    }

    @Test
    void isHeldUpAndStoppedAndEachButtonOfAnotherStateChangesNothing() throws Exception {
        shop.newsletter.subscribed();
        UUID id = written();
        step(id, "pause").andExpect(redirectedUrl(at(id) + "?notice=campaign_elsewhere"));
        step(id, "schedule").andExpect(redirectedUrl(at(id) + "?notice=campaign_elsewhere"));
        schedule(id, "").andExpect(redirectedUrl(at(id) + "?notice=campaign_moved"));
        shop.queue.handle();
        for (String next : new String[] {"pause", "resume", "pause", "stop"})
            step(id, next).andExpect(redirectedUrl(at(id) + "?notice=campaign_moved"));
        step(id, "resume").andExpect(redirectedUrl(at(id) + "?notice=campaign_elsewhere"));
        shop.close.handle();
        web.inside(get(at(id)));
        assertThat(web.page(CampaignPage.class).counts())
                .containsExactly(new CampaignPage.Count("withdrawn", 1));
        write(id, typed(Addressees.OFFERS)).andExpect(status().isConflict());
        step(UUID.randomUUID(), "pause").andExpect(status().isNotFound());
    }

    @Test
    void letsNothingLeaveAtATimeThatHasPassed() throws Exception {
        UUID id = written();
        schedule(id, "2026-01-01T08:30").andExpect(status().isBadRequest());
        assertThat(web.page(CampaignPage.class).when().rule()).isEqualTo("past-time");
        assertThat(web.page(CampaignPage.class).state()).isEqualTo("draft");
    }

    private UUID begin() throws Exception {
        web.inside(get("/backoffice/newsletter/new")).andExpect(status().isOk());
        return web.page(CampaignPage.class).id();
    }

    private UUID written() throws Exception {
        UUID id = begin();
        write(id, typed(Addressees.ADVICE));
        return id;
    }

    private ResultActions write(UUID id, Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post(at(id));
        typed.forEach(form::param);
        return web.inside(form);
    }

    private ResultActions schedule(UUID id, String leaveAt) {
        int seen = shop.view.handle(id).orElseThrow().version();
        return web.inside(
                post(at(id) + "/schedule")
                        .param("leaveAt", leaveAt)
                        .param("version", String.valueOf(seen)));
    }

    private ResultActions step(UUID id, String step) {
        return web.inside(post(at(id) + "/" + step));
    }

    private static String at(UUID id) {
        return "/backoffice/newsletter/" + id;
    }
}
