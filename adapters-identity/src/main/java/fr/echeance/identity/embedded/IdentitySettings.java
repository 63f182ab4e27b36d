package fr.echeance.identity.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * How people sign in.
 *
 * @param appRedirects where apps may be sent back to with a code; none: no app is let in
 * @param accessToken how long an access token is good: it cannot be called back
 */
@ConfigurationProperties("echeance.identity")
record IdentitySettings(
        @DefaultValue List<String> appRedirects, @DefaultValue("5m") Duration accessToken) {}
