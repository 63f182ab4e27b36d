package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

import java.util.UUID;

/** Where somebody goes who has just signed in. Seen red with the page's address as the container makes it. */
class SignedInTest {
    private final PagesWanted wanted = new PagesWanted();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    /** The container takes the port from the scheme, where a proxy tells no other. */
    @ParameterizedTest
    @CsvSource({
        "/backoffice/orders?state=paid&q=a%20b, /backoffice/orders?state=paid&q=a%20b",
        "/account, /account",
        "//elsewhere.example/account, /elsewhere.example/account"
    })
    void comesBackToThePageAtWhateverHostAndPortThatIs(String asked, String expected)
            throws Exception {
        request.setScheme("https");
        request.setServerName("shop.example.com");
        request.setServerPort(443);
        request.setMethod("GET");
        request.addHeader("Accept", "text/html");
        String[] parts = asked.split("\\?");
        request.setRequestURI(parts[0]);
        if (parts.length > 1) request.setQueryString(parts[1]);
        wanted.saveRequest(request, new MockHttpServletResponse());
        assertThat(leadsTo("ROLE_SUPPORT")).isEqualTo(expected);
        assertThat(leadsTo("ROLE_SUPPORT")).as("once").isEqualTo("/backoffice");
    }

    @Test
    void goesHomeWhoAskedForNoPage() throws Exception {
        assertThat(leadsTo("ROLE_CUSTOMER")).isEqualTo("/account");
        assertThat(leadsTo("ROLE_ADMIN")).isEqualTo("/backoffice");
    }

    /** The sign-ins of the shop's own provider are noted where the password is. */
    @Test
    void leavesANoteWhereAnotherProviderLetsPeopleIn() throws Exception {
        String account = "00000000-0000-4000-8000-000000000007";
        var who = new TestingAuthenticationToken(account, "", "ROLE_CUSTOMER");
        new SignedIn(wanted, false)
                .onAuthenticationSuccess(request, new MockHttpServletResponse(), who);
        assertThat(SecurityNotes.of(request)).isEmpty();
        new SignedIn(wanted, true)
                .onAuthenticationSuccess(request, new MockHttpServletResponse(), who);
        assertThat(SecurityNotes.of(request))
                .containsExactly(
                        new SecurityNotes.Note(
                                Happening.SIGNED_IN, new Whose.Customer(UUID.fromString(account))));
    }

    private String leadsTo(String role) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignedIn(wanted, true)
                .onAuthenticationSuccess(
                        request, response, new TestingAuthenticationToken("lea", "", role));
        return String.valueOf(response.getHeader("Location"));
    }
}
