package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Signing in begins at one address: another beside it is nowhere, and no defect of the shop. Who wants to add a passkey begins there
 * as well: their wish is handed on to Keycloak.
 */
final class SignInBeginning implements OAuth2AuthorizationRequestResolver {
    private static final String WISH = "kc_action";
    private static final String PASSKEY = "webauthn-register-passwordless";

    private final OAuth2AuthorizationRequestResolver resolver;

    SignInBeginning(ClientRegistrationRepository clients) {
        resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        clients, SignedIn.BEGIN.substring(0, SignedIn.BEGIN.lastIndexOf('/')));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getRequestURI().equals(SignedIn.BEGIN)) return null;
        OAuth2AuthorizationRequest begun = resolver.resolve(request);
        if (begun == null || !PASSKEY.equals(request.getParameter(WISH))) return begun;
        return OAuth2AuthorizationRequest.from(begun)
                .additionalParameters(more -> more.put(WISH, PASSKEY))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return resolver.resolve(request, client);
    }
}
