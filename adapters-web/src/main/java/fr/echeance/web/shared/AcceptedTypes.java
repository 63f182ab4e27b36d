package fr.echeance.web.shared;

import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * What the Accept header asks for. One that Spring Security lets nobody read refuses the request, and after that counts as absent: Spring
 * reads it once more to find out who answers the refusal.
 */
@Component
final class AcceptedTypes implements WebMvcConfigurer {
    private static final String REFUSED = AcceptedTypes.class.getName();

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    /** No bean: Spring Security asks for the one strategy there is. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(this::of));
    }

    private List<MediaType> of(NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        try {
            return header.resolveMediaTypes(request);
        } catch (RequestRejectedException rejected) {
            if (request.getAttribute(REFUSED, RequestAttributes.SCOPE_REQUEST) != null)
                return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            request.setAttribute(REFUSED, true, RequestAttributes.SCOPE_REQUEST);
            throw rejected;
        }
    }
}
