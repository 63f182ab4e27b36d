package fr.echeance.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.ViewsWaiting;
import fr.echeance.domain.audience.Device;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.PublicAddress;
import fr.echeance.web.shared.ShellResolver;
import fr.echeance.web.shared.TrackerCookies;
import fr.echeance.web.shared.WebFixture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class SeenPagesTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private final WebFixture web = new WebFixture(false);
    private final ViewsWaiting waiting = new ViewsWaiting();
    private final TrackerCookies trackers = web.bean(TrackerCookies.class);
    private final SeenPages pages =
            new SeenPages(
                    waiting,
                    trackers,
                    web.bean(ShellResolver.class),
                    web.bean(PublicAddress.class));

    @Test
    void countsAProductByTheNameInItsAddress() {
        MockHttpServletRequest request = request("/products/sablier-dune", "/products/{slug}");
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("slug", "sablier-dune"));
        request.addHeader("Referer", "https://www.qwant.com/?q=sablier+pour+aurore");
        assertThat(seen(request, 200))
                .containsExactly(
                        new SeenPage(
                                SitePage.PRODUCT,
                                Optional.of("sablier-dune"),
                                true,
                                Source.of("qwant.com", false),
                                Language.FR,
                                Device.WIDE,
                                Optional.empty()));
    }

    /** Not when its page is come back to, nor when the form comes back with a word about it. */
    @Test
    void countsAnOrderOnceWhenItLeadsOnToItsPayment() {
        String number = "/orders/E-7K3MQ-92QDX";
        assertThat(ordered(303, number + "/pay"))
                .extracting(SeenPage::page)
                .containsExactly(SitePage.ORDERED);
        assertThat(ordered(303, "/cart")).isEmpty();
        assertThat(ordered(400, null)).isEmpty();
        assertThat(seen(request(number, "/orders/{number}"), 200)).isEmpty();
    }

    private List<SeenPage> ordered(int status, @Nullable String led) {
        MockHttpServletRequest request = request("/checkout", "/checkout");
        request.setMethod("POST");
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        if (led != null) response.setHeader("Location", led);
        pages.afterCompletion(request, response, this, null);
        return waiting.take(10);
    }

    @Test
    void countsAPageThatIsNotThereWithoutItsAddress() {
        MockHttpServletRequest request = request("/aurore.minuit@example.com", "/**");
        assertThat(seen(request, 404))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.found()).isFalse();
                    assertThat(page.item()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/cart, INSIDE, ''",
        "https://www.google.fr/, SEARCH, google.fr",
        "https://l.instagram.com/x, SOCIAL, l.instagram.com",
        "https://blog.example.org/a?b=c, SITE, blog.example.org",
        "android-app://com.example, SITE, com.example",
        "not an address, DIRECT, ''",
        "https://127.1:999999/, DIRECT, ''"
    })
    void tellsWhereAVisitComesFrom(String referer, Source.Way way, String host) {
        MockHttpServletRequest request = request("/", "/");
        request.addHeader("Referer", referer);
        assertThat(seen(request, 200).getFirst().source()).isEqualTo(new Source(way, host));
    }

    /** From the bank, or from where people sign in: the visit goes on. */
    @ParameterizedTest
    @CsvSource({"/cart, INSIDE", "/checkout, INSIDE", "/account, INSIDE", "/, SITE"})
    void takesNobodyWhoComesBackForANewVisit(String pattern, Source.Way way) {
        MockHttpServletRequest request = request("/", pattern);
        request.addHeader("Referer", "https://bank.example.com/pay");
        assertThat(seen(request, 200).getFirst().source().way()).isEqualTo(way);
    }

    @Test
    void knowsTheLinksOfItsOwnLetters() {
        MockHttpServletRequest request = request("/", "/");
        request.setParameter("utm_medium", "email");
        assertThat(seen(request, 200).getFirst().source().way()).isEqualTo(Source.Way.LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Googlebot/2.1", "curl/8.5.0", "facebookexternalhit preview"})
    void countsNoProgramThatSaysSo(String agent) {
        MockHttpServletRequest request = request("/", "/");
        request.removeHeader("User-Agent");
        request.addHeader("User-Agent", agent);
        assertThat(seen(request, 200)).isEmpty();
    }

    @Test
    void countsOnlyWhatSomebodySaw() {
        MockHttpServletRequest prefetched = request("/", "/");
        prefetched.addHeader("Sec-Purpose", "prefetch");
        assertThat(seen(prefetched, 200)).isEmpty();
        assertThat(seen(request("/", "/"), 304)).isEmpty();
        assertThat(seen(request("/", "/"), 500)).isEmpty();
        assertThat(seen(request("/newsletter/confirm", "/newsletter/confirm"), 200)).isEmpty();
        MockHttpServletRequest post = request("/cart", "/cart");
        post.setMethod("POST");
        assertThat(seen(post, 200)).isEmpty();
    }

    @Test
    void recognisesOnlyBrowsersThatAgreed() {
        Identifier identifier = new Identifier(UUID.randomUUID(), LocalDate.now());
        assertThat(seen(answered(TrackerChoice.ACCEPTED, identifier), 200))
                .extracting(SeenPage::identifier)
                .containsExactly(Optional.of(identifier));
        assertThat(seen(answered(TrackerChoice.REFUSED, identifier), 200))
                .extracting(SeenPage::identifier)
                .containsExactly(Optional.empty());
    }

    /** By their answer, or by the signal of their browser, whatever they answered before. */
    @Test
    void countsNobodyWhoObjects() {
        Identifier identifier = new Identifier(UUID.randomUUID(), LocalDate.now());
        assertThat(seen(answered(TrackerChoice.OBJECTED, identifier), 200)).isEmpty();
        MockHttpServletRequest signalling = answered(TrackerChoice.ACCEPTED, identifier);
        signalling.addHeader("Sec-GPC", "1");
        assertThat(seen(signalling, 200)).isEmpty();
    }

    private MockHttpServletRequest answered(TrackerChoice choice, Identifier identifier) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        trackers.keep(response, choice, Optional.of(identifier), LocalDate.now());
        MockHttpServletRequest request = request("/", "/");
        request.setCookies(response.getCookies());
        return request;
    }

    private List<SeenPage> seen(MockHttpServletRequest request, int status) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        pages.afterCompletion(request, response, this, null);
        return waiting.take(10);
    }

    private static MockHttpServletRequest request(String path, String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("User-Agent", BROWSER);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        return request;
    }
}
