package fr.echeance.web.security;

import static fr.echeance.application.security.TestSecurity.HERE;
import static fr.echeance.application.security.TestSecurity.THERE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.NameStaff;
import fr.echeance.application.security.ReadOwnEvents;
import fr.echeance.application.security.ReadSecurityLog;
import fr.echeance.application.security.TestSecurity;
import fr.echeance.application.security.ViewCustomerEvents;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Origins;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.UUID;

class SecurityPagesTest {
    private static final String ROOM = "/backoffice/security";
    private static final UUID ACCOUNT = new UUID(4, 1);
    private static final Whose AURORE = new Whose.Customer(ACCOUNT);
    private static final Pseudonym BUYER = new Pseudonym(new UUID(8, 1));

    private final TestSecurity shop = new TestSecurity();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.events,
                    shop.looks,
                    new InMemoryStaffAccounts(shop.clock),
                    ReadSecurityLog.class,
                    ReadOwnEvents.class,
                    ViewCustomerEvents.class,
                    NameStaff.class,
                    SecurityController.class,
                    CustomerEventsController.class,
                    OwnEventsController.class);

    @Test
    void showsAlarmsCountsAndTheLastEventsWithoutNamingACustomer() throws Exception {
        shop.note(Happening.SIGN_IN_FAILED, HERE, AURORE);
        for (int i = 0; i < Alarm.ROOMS.threshold(); i++)
            shop.note(Happening.ROOM_REFUSED, THERE, new Whose.Staff(new UUID(6, 1)));
        shop.watch.handle();
        web.inside(get(ROOM)).andExpect(status().isOk());
        SecurityPage page = web.page(SecurityPage.class);
        assertThat(page.alarms())
                .extracting(SecurityPage.Alarm::kind)
                .containsExactly("alarm_rooms");
        assertThat(page.kinds())
                .extracting(SecurityPage.Kind::kind)
                .containsExactly("sign_in_failed", "room_refused", "alarm_rooms");
        assertThat(page.kinds().get(1).days()).hasSize(7).endsWith(10L);
        assertThat(page.bars().bars()).hasSize(14);
        assertThat(page.bars().bars().getLast().events()).isEqualTo(11);
        assertThat(page.days().getLast()).isEqualTo("lun. 23");
        assertThat(page.toString()).doesNotContain(ACCOUNT.toString(), BUYER.value().toString());
        assertThat(shop.looks.all()).isEmpty();
    }

    @Test
    void filtersByWhatHappenedAndByWhere() throws Exception {
        shop.note(Happening.SIGNED_IN, HERE, AURORE);
        shop.note(Happening.SIGN_IN_FAILED, HERE, AURORE);
        shop.note(Happening.SIGN_IN_FAILED, THERE, Whose.nobody());
        web.inside(get(ROOM).param("happened", "sign_in_failed").param("origin", HERE.value()))
                .andExpect(status().isOk());
        SecurityPage page = web.page(SecurityPage.class);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.pager().at(2))
                .isEqualTo(ROOM + "?happened=sign_in_failed&origin=" + HERE.value() + "&page=2");
    }

    @ParameterizedTest
    @CsvSource({
        "happened, no_such_thing, happened",
        "origin, 192.0.2.7, origin",
        "page, 0, page",
        "page, x, page"
    })
    void namesTheFieldThatCannotBeAskedForAndNeverTheValue(String name, String typed, String field)
            throws Exception {
        web.inside(get(ROOM).param(name, typed)).andExpect(status().isBadRequest());
        assertThat(web.refusal()).contains(field).doesNotContain(typed.repeat(2));
    }

    @Test
    void aLookAtACustomerIsNoted() throws Exception {
        shop.events.open(ACCOUNT, BUYER);
        shop.note(Happening.SIGN_IN_FAILED, HERE, AURORE);
        UUID event = shop.events.all().getFirst().id();
        web.inside(get("/backoffice/privacy/security/" + event)).andExpect(status().isOk());
        CustomerEventsPage page = web.page(CustomerEventsPage.class);
        assertThat(page.customer()).isEqualTo(BUYER.value().toString());
        assertThat(page.rows()).hasSize(1);
        assertThat(shop.looks.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"00000000-0000-4000-8000-000000000099", "x"})
    void whatIsNoCustomersEventIsNotThere(String event) throws Exception {
        web.inside(get("/backoffice/privacy/security/" + event)).andExpect(status().isNotFound());
    }

    @Test
    void aCustomerSeesTheirOwnAndWhetherItCameFromWhereTheyAre() throws Exception {
        shop.note(Happening.SIGN_IN_LOCKED, THERE, AURORE);
        shop.note(Happening.SIGNED_IN, HERE, new Whose.Customer(new UUID(4, 2)));
        Origin own = web.bean(Origins.class).of(new MockHttpServletRequest());
        shop.note(Happening.SIGNED_IN, own, AURORE);
        web.by(ACCOUNT, get("/account/security")).andExpect(status().isOk());
        OwnEventsPage page = web.page(OwnEventsPage.class);
        assertThat(page.rows())
                .containsExactly(
                        new OwnEventsPage.Row(shop.clock.now(), "signed_in", "pages", true, false),
                        new OwnEventsPage.Row(
                                shop.clock.now(), "sign_in_locked", "pages", false, true));
    }
}
