package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

import java.io.IOException;

/** Where people go once they are in. */
class SignedInTest {
    private final PagesWanted wanted = new PagesWanted();

    @Test
    void leadsToThePageThatWasAskedForWhateverThisShopWasCalled() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/account/orders/1");
        request.addHeader("Accept", "text/html");
        request.setServerName("elsewhere.example");
        request.setServerPort(8443);
        request.setScheme("https");
        request.setQueryString("a=//b.example");
        wanted.saveRequest(request, new MockHttpServletResponse());
        assertThat(whereTo(request)).isEqualTo("/account/orders/1?a=//b.example");
        assertThat(whereTo(request)).isEqualTo("/account");
    }

    private String whereTo(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignedIn(wanted)
                .onAuthenticationSuccess(
                        request,
                        response,
                        new TestingAuthenticationToken("somebody", "", "ROLE_CUSTOMER"));
        return String.valueOf(response.getHeader("Location"));
    }
}
