package fr.echeance.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.ChangeRoles;
import fr.echeance.application.account.InviteStaff;
import fr.echeance.application.account.ListStaff;
import fr.echeance.application.account.ReconcileIdentities;
import fr.echeance.application.account.TestAccounts;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;
import java.util.UUID;

class StaffPagesTest {
    private final TestAccounts shop = new TestAccounts();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.ids,
                    shop.staff,
                    shop.tickets,
                    shop.letters,
                    shop.outbox,
                    shop.accounts,
                    shop.identities,
                    ListStaff.class,
                    InviteStaff.class,
                    ChangeRoles.class,
                    ReconcileIdentities.class,
                    StaffController.class,
                    IdentitiesController.class);

    @Test
    void invitesStaffAndChangesTheirRoles() throws Exception {
        web.inside(
                        post("/backoffice/staff")
                                .param("name", "Basile Quartz")
                                .param("email", "basile.quartz@example.com")
                                .param("roles", "support", "dpo"))
                .andExpect(redirectedUrl("/backoffice/staff?notice=invited"));
        web.inside(get("/backoffice/staff"));
        StaffPage.Member basile = web.page(StaffPage.class).members().getFirst();
        assertThat(basile.roles()).containsExactly("support", "dpo");
        web.inside(post("/backoffice/staff/" + basile.id() + "/roles").param("roles", "sales"))
                .andExpect(redirectedUrl("/backoffice/staff?notice=roles_changed"));
        web.inside(post("/backoffice/staff/" + new UUID(9, 9) + "/roles"))
                .andExpect(status().isNotFound());
    }

    @Test
    void listsWhoMaySignInAndHasNoAccountByIdAlone() throws Exception {
        web.inside(get("/backoffice/staff/identities")).andExpect(status().isOk());
        assertThat(web.page(IdentitiesPage.class).compared()).isNull();
        UUID missing = shop.opened();
        web.inside(post("/backoffice/staff/identities")).andExpect(status().isOk());
        IdentitiesPage.Compared compared =
                Objects.requireNonNull(web.page(IdentitiesPage.class).compared());
        assertThat(compared.people()).isOne();
        assertThat(compared.differences())
                .containsExactly(new IdentitiesPage.Row(missing.toString(), "missing"));
        assertThat(compared.toString()).doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "ADMIN", "<b>", "ROLE_ADMIN"})
    void givesNoRoleThatThereIsNot(String role) throws Exception {
        web.inside(
                        post("/backoffice/staff")
                                .param("name", "Basile Quartz")
                                .param("email", "basile.quartz@example.com")
                                .param("roles", role))
                .andExpect(status().isBadRequest());
        assertThat(shop.staff.all()).isEmpty();
    }
}
