package fr.echeance.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sends people to Keycloak to sign in; with {@code add=passkey}, to make a passkey there as well. */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class PasskeyRequests implements OAuth2AuthorizationRequestResolver {
    /** What Keycloak calls an application-initiated action. */
    private static final String ACTION = "kc_action";

    private final OAuth2AuthorizationRequestResolver requests;

    PasskeyRequests(ClientRegistrationRepository clients) {
        requests =
                new DefaultOAuth2AuthorizationRequestResolver(
                        clients,
                        OAuth2AuthorizationRequestRedirectFilter
                                .DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asked(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return asked(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest asked(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        if (usual == null || !"passkey".equals(request.getParameter("add"))) return usual;
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(more -> more.put(ACTION, "webauthn-register-passwordless"))
                .build();
    }
}
