package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives each controller the {@link Shell} of its request: language, path and cart size from address and cookies, never from the database. */
@Component
public final class ShellResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** How long a choice of language is remembered. */
    public static final Duration LANGUAGE_AGE = Duration.ofDays(180);

    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(fr|en)(?=&|$)");

    private final Cookies cookies;
    private final TrackerCookies trackers;
    private final WebSettings settings;

    ShellResolver(Cookies cookies, TrackerCookies trackers, WebSettings settings) {
        this.cookies = cookies;
        this.trackers = trackers;
        this.settings = settings;
    }

    public Shell shell(HttpServletRequest request) {
        String query = withoutLanguage(request);
        return new Shell(
                asked(request)
                        .or(() -> cookies.get(request, ShopCookie.LANGUAGE))
                        .filter("en"::equals)
                        .map(_ -> Language.EN)
                        .orElse(Language.FR),
                request.getRequestURI() + (query.isEmpty() ? "" : "?" + query),
                cookies.get(request, ShopCookie.CART_SIZE).map(ShellResolver::size).orElse(0),
                settings.sandbox(),
                rooms(request),
                settings.shopName(),
                trackers.isToBeAsked(request),
                settings.publicUrl());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shell.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response =
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        // Whoever came by such an address goes on in its language.
        asked(http).ifPresent(tag -> cookies.set(response, ShopCookie.LANGUAGE, tag, LANGUAGE_AGE));
        return shell(http);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /** The language that the address names. */
    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(ASKED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** A page that is come back to after a change of language must not change it again. */
    private static String withoutLanguage(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return ASKED.matcher(query).replaceAll("").replaceFirst("^&", "");
    }

    /** Asked in the back office alone: elsewhere nobody's session need be read for a page. */
    private static List<Room> rooms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/backoffice")
                ? Arrays.stream(Room.values())
                        .filter(room ->
                                Arrays.stream(room.lookers()).anyMatch(request::isUserInRole))
                        .toList()
                : List.of();
    }

    private static int size(String value) {
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    }
}
