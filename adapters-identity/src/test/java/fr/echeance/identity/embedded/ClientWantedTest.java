package fr.echeance.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

class ClientWantedTest {
    @Test
    void asksABrowserForThePasswordAndKeepsWhatItWanted() throws Exception {
        MockHttpServletRequest request = request("GET", "/oauth2/authorize", "text/html,*/*");
        assertThat(commence(request).getRedirectedUrl()).endsWith(SignInMemory.PAGE);
        ClientWanted.memory().saveRequest(request, new MockHttpServletResponse());
        assertThat(request.getSession(false)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /oauth2/token, text/html, Basic, invalid_client",
        "POST, /oauth2/token, application/json, Basic, invalid_client",
        "POST, /oauth2/introspect, */*, Basic, invalid_client",
        "GET, /oauth2/authorize, */*, Basic, invalid_client",
        "POST, /oauth2/authorize, text/html, Basic, invalid_client",
        "GET, /userinfo, text/html, Bearer, invalid_token"
    })
    void refusesAProgramAndKeepsNothing(
            String method, String path, String accept, String scheme, String error)
            throws Exception {
        MockHttpServletRequest request = request(method, path, accept);
        MockHttpServletResponse response = commence(request);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo(scheme);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsString()).isEqualTo("{\"error\":\"" + error + "\"}");
        ClientWanted.memory().saveRequest(request, response);
        assertThat(request.getSession(false)).isNull();
    }

    private static MockHttpServletResponse commence(MockHttpServletRequest request)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ClientWanted()
                .commence(request, response, new InsufficientAuthenticationException("nobody"));
        return response;
    }

    private static MockHttpServletRequest request(String method, String path, String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.addHeader("Accept", accept);
        return request;
    }
}
