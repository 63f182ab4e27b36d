package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Gives controllers the {@link Staff} or the {@link Customer} who is signed in. Which route asks for whom is decided before. */
@Component
public final class PersonResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** The customer whose session or token this is, where nobody need be signed in. */
    public static Optional<Customer> customer(HttpServletRequest request) {
        return request.isUserInRole("CUSTOMER")
                ? subject(request).map(Customer::new)
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class
                || parameter.getParameterType() == Customer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        UUID subject =
                subject(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                        .orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, ""));
        return parameter.getParameterType() == Staff.class
                ? new Staff(subject)
                : new Customer(subject);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /** Tokens of another issuer may call people otherwise: they are nobody here. */
    private static Optional<UUID> subject(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getUserPrincipal())
                    .map(Principal::getName)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
