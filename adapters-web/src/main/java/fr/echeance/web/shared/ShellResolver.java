package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Gives each controller the {@link Shell} of its request: language, path and cart size from cookies, never from the database. */
@Component
public final class ShellResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    public static final String LANGUAGE = "language";
    public static final String CART_SIZE = "cart_size";

    private final Cookies cookies;
    private final TrackerCookies trackers;
    private final WebSettings settings;

    ShellResolver(Cookies cookies, TrackerCookies trackers, WebSettings settings) {
        this.cookies = cookies;
        this.trackers = trackers;
        this.settings = settings;
    }

    public Shell shell(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Shell(
                cookies.get(request, LANGUAGE)
                        .filter("en"::equals)
                        .map(_ -> Language.EN)
                        .orElse(Language.FR),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                cookies.get(request, CART_SIZE).map(ShellResolver::size).orElse(0),
                settings.sandbox(),
                rooms(request),
                settings.shopName(),
                trackers.isToBeAsked(request));
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
        return shell(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
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
