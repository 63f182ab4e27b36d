package fr.echeance.web.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop shows itself.
 *
 * @param publicUrl where the outside finds the shop, without a slash at the end
 * @param sandbox whether time machine and mailbox are shown, and the words of the sample shop; never in production
 * @param shopName on every page
 */
@ConfigurationProperties("echeance.web")
record WebSettings(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("À la bonne heure") String shopName) {
    boolean https() {
        return publicUrl.startsWith("https:");
    }
}
