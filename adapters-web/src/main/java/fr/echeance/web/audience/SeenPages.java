package fr.echeance.web.audience;

import fr.echeance.application.audience.ViewsWaiting;
import fr.echeance.domain.audience.Device;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.PublicAddress;
import fr.echeance.web.shared.ShellResolver;
import fr.echeance.web.shared.TrackerCookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts each page of the shop that a person has seen. Nothing is kept in the browser for it and nobody is recognised, unless they agreed;
 * who objected is not counted, by their answer or by the signal of their browser. Programs that say so are not, either.
 */
@Component
final class SeenPages implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?i)bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|go-http");
    private static final Map<String, SitePage> PAGES =
            Map.ofEntries(
                    Map.entry("/", SitePage.HOME),
                    Map.entry("/products", SitePage.PRODUCTS),
                    Map.entry("/products/{slug}", SitePage.PRODUCT),
                    Map.entry("/cart", SitePage.CART),
                    Map.entry("/checkout", SitePage.CHECKOUT),
                    Map.entry("/blog", SitePage.BLOG),
                    Map.entry("/blog/{slug}", SitePage.ARTICLE),
                    Map.entry("/newsletter", SitePage.NEWSLETTER),
                    Map.entry("/contact", SitePage.CONTACT),
                    Map.entry("/account", SitePage.ACCOUNT),
                    Map.entry("/privacy", SitePage.LEGAL),
                    Map.entry("/legal/notice", SitePage.LEGAL),
                    Map.entry("/legal/terms", SitePage.LEGAL),
                    Map.entry("/legal/accessibility", SitePage.LEGAL));

    /** Nobody begins a visit there by somebody else's link: whoever comes from outside comes back from signing in or from their bank. */
    private static final Set<SitePage> WITHIN =
            EnumSet.of(SitePage.CART, SitePage.CHECKOUT, SitePage.ORDERED, SitePage.ACCOUNT);

    private final ViewsWaiting waiting;
    private final TrackerCookies trackers;
    private final ShellResolver shells;
    private final String ownHost;

    SeenPages(
            ViewsWaiting waiting,
            TrackerCookies trackers,
            ShellResolver shells,
            PublicAddress address) {
        this.waiting = waiting;
        this.trackers = trackers;
        this.shells = shells;
        this.ownHost = host(address.whole("/"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/**")
                .excludePathPatterns(
                        "/assets/**", "/pictures/**", "/api/**", "/backoffice/**", "/sandbox/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        SitePage page = page(request, response);
        if (page == null || isByProgram(request) || objects(request)) return;
        // A page that finds no room is not counted, which is better than a visitor who waits.
        waiting.offer(
                new SeenPage(
                        page,
                        item(request, page),
                        response.getStatus() != 404,
                        source(request, page),
                        Language.valueOf(shells.shell(request).language().name()),
                        "?1".equals(request.getHeader("Sec-CH-UA-Mobile"))
                                        || agent(request).contains("Mobi")
                                ? Device.NARROW
                                : Device.WIDE,
                        trackers.identifier(request)));
    }

    /** An order is a form that led on to its payment, once: its own page is come back to. */
    private static @Nullable SitePage page(
            HttpServletRequest request, HttpServletResponse response) {
        String led = response.getHeader(HttpHeaders.LOCATION);
        return switch (request.getMethod() + " " + response.getStatus()) {
            case "GET 200" -> PAGES.get(pattern(request));
            case "GET 404" -> SitePage.OTHER;
            case "POST 303" ->
                    pattern(request).equals("/checkout") && led != null && led.endsWith("/pay")
                            ? SitePage.ORDERED
                            : null;
            default -> null;
        };
    }

    /** By their answer, or by their browser's signal (Global Privacy Control). */
    private boolean objects(HttpServletRequest request) {
        return trackers.isSignalled(request)
                || trackers.choice(request).filter(TrackerChoice.OBJECTED::equals).isPresent();
    }

    /** What is fetched before anybody has asked for it is seen by nobody. */
    private static boolean isByProgram(HttpServletRequest request) {
        String agent = agent(request);
        return agent.isEmpty()
                || PROGRAM.matcher(agent).find()
                || request.getHeader("Sec-Purpose") != null
                || request.getHeader("Purpose") != null;
    }

    /** There was such a one, since its page was there. */
    @SuppressWarnings("unchecked") // Spring's own attribute
    private static Optional<String> item(HttpServletRequest request, SitePage page) {
        if (page != SitePage.PRODUCT && page != SitePage.ARTICLE) return Optional.empty();
        Map<String, String> parts =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(parts).map(all -> all.get("slug"));
    }

    private Source source(HttpServletRequest request, SitePage page) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        String host = referer == null ? "" : host(referer);
        boolean byLetter = "email".equals(request.getParameter("utm_medium"));
        boolean comesBack = WITHIN.contains(page) && !byLetter;
        if (!host.isEmpty() && (host.equals(ownHost) || comesBack)) return Source.INSIDE;
        return Source.of(host, byLetter);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
