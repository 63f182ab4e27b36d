package fr.echeance.identity.keycloak;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.domain.account.Role;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Whom Keycloak lets in as a customer comes in if the shop has their account, and its use is taken note of. Staff come in if they are among
 * the shop's, and with the marker by which Keycloak asks for a second factor: who was given a role by hand, and not the marker, showed none.
 */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class AdmittedUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService users = new OidcUserService();
    private final UsedAccounts accounts;
    private final StaffAccounts staff;

    AdmittedUsers(UsedAccounts accounts, StaffAccounts staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        List<String> roles =
                Objects.requireNonNullElse(
                        user.getClaimAsStringList(UsedAccounts.ROLES), List.of());
        if (roles.contains(UsedAccounts.CUSTOMER) && !accounts.admits(user.getName()))
            throw new OAuth2AuthenticationException(new OAuth2Error("no_account"));
        if (works(roles) && !roles.contains(KeycloakStaffAccounts.SECOND_FACTOR))
            throw new OAuth2AuthenticationException(new OAuth2Error("no_second_factor"));
        if (works(roles) && !isListed(user.getName()))
            throw new OAuth2AuthenticationException(new OAuth2Error("no_staff"));
        return user;
    }

    /** Who works here can be seen, and sent away, by an administrator of the shop; what they do is written down under an id. */
    private boolean isListed(String name) {
        try {
            return staff.find(UUID.fromString(name)).isPresent();
        } catch (IllegalArgumentException made) {
            return false;
        } catch (KeycloakFailed failed) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unknown_staff"), failed);
        }
    }

    private static boolean works(List<String> roles) {
        return Arrays.stream(Role.values()).map(Role::name).anyMatch(roles::contains);
    }
}
