package fr.echeance.web.shared;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken in the back office alone, held in memory and never on a disk: they are small. Those of a takeover are not, and are read as they
 * come. */
@Configuration(proxyBeanMethods = false)
class Uploads {
    private static final int FILE = 1024 * 1024;
    private static final int REQUEST = 2 * FILE;

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", FILE, REQUEST, REQUEST);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getServletPath().startsWith("/backoffice/")
                        && !request.getServletPath().startsWith(Room.TAKEOVERS.address())
                        && super.isMultipart(request);
            }
        };
    }
}
