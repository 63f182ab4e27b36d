package fr.echeance.bootstrap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cookie of a session goes the way that the shop's own cookies go: where the public address is https, no other. */
@Configuration(proxyBeanMethods = false)
class SafeSessionCookie {
    /** Without it a request that a proxy hands on would decide, by a header. */
    @Bean
    DefaultCookieSerializerCustomizer secureWhereTheAddressIs(
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        return cookie -> {
            if (!PublicWay.isHttps(publicUrl)) return;
            cookie.setUseSecureCookie(true);
            cookie.setCookieName("__Host-session"); // as the shop's own: see Cookies
        };
    }
}
