package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

import java.util.List;

class NotSignedInTest {
    @ParameterizedTest
    @CsvSource({
        "no_second_factor, SECOND_FACTOR_MISSING",
        "invalid_token_response, SIGN_IN_FAILED",
        "access_denied, SIGN_IN_FAILED"
    })
    void notesWhatWasRefused(String code, Happening happening) {
        assertThat(noted(code)).containsExactly(new SecurityNotes.Note(happening, Whose.nobody()));
    }

    /** A picture of a foreign page could raise the alarm. */
    @ParameterizedTest
    @ValueSource(strings = {"authorization_request_not_found", "invalid_request"})
    void notesNoSignInThatNobodyHasBegun(String code) {
        assertThat(noted(code)).isEmpty();
    }

    private static List<SecurityNotes.Note> noted(String code) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        new NotSignedIn()
                .onAuthenticationFailure(
                        request, response, new OAuth2AuthenticationException(code));
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?notice=failed");
        return SecurityNotes.of(request);
    }
}
