package fr.echeance.web.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop shows itself.
 *
 * @param publicUrl where the outside finds the shop, without a slash at the end
 * @param sandbox whether time machine and mailbox are shown; never in production
 */
@ConfigurationProperties("echeance.web")
record WebSettings(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("false") boolean sandbox) {
    boolean https() {
        return publicUrl.startsWith("https:");
    }
}
