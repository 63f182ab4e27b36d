package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;

import javax.crypto.spec.SecretKeySpec;

/** Names that no neighbouring host can plant, where the shop is reached by https. */
class CookiesTest {
    @Test
    void takesByHttpsWhatThisHostSetAlone() {
        Cookies cookies = cookies("https://shop.example.com");
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.set(response, ShopCookie.CART, "mine", Duration.ofDays(1));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-cart=mine;")
                .contains("; Secure", "; HttpOnly", "; Path=/")
                .doesNotContain("Domain");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("cart", "planted"));
        assertThat(cookies.get(request, ShopCookie.CART)).isEmpty();
        request.setCookies(new Cookie("cart", "planted"), new Cookie("__Host-cart", "mine"));
        assertThat(cookies.get(request, ShopCookie.CART)).contains("mine");
    }

    /** Browsers would not take the prefix there. */
    @Test
    void keepsThePlainNameOnThisMachine() {
        Cookies cookies = cookies("http://localhost:8080");
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.set(response, ShopCookie.CART, "mine", Duration.ofDays(1));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("cart=mine;")
                .doesNotContain("Secure");
    }

    private static Cookies cookies(String publicUrl) {
        return new Cookies(
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                new WebSettings(publicUrl, false, "Boutique du Midi"));
    }
}
