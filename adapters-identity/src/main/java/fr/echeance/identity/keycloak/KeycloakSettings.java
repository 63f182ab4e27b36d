package fr.echeance.identity.keycloak;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Where the Keycloak is that lets people in.
 *
 * @param url its address as browsers reach it, without a slash at the end; the issuer of its tokens begins with it
 * @param internalUrl its address as the shop reaches it, where that is another one
 * @param clientSecret of the client {@code shop}
 * @param provisioningSecret of the client {@code provisioning}
 * @param timeout how long the shop waits for an answer
 */
@ConfigurationProperties("echeance.identity.keycloak")
record KeycloakSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String internalUrl,
        @DefaultValue("echeance") String realm,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String provisioningSecret,
        @DefaultValue("5s") Duration timeout) {
    /** The same for browsers and in tokens. */
    String issuer() {
        return url + "/realms/" + realm;
    }

    String here() {
        return internalUrl.isEmpty() ? url : internalUrl;
    }

    /** Where the keys are by which its tokens are checked. */
    String keys() {
        return here() + "/realms/" + realm + "/protocol/openid-connect/certs";
    }

    /** Requests that wait no longer than is set. */
    ClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        return requests;
    }

    /** @throws IllegalStateException naming the setting that is missing */
    KeycloakSettings complete() {
        wanted("url", url);
        wanted("client-secret", clientSecret);
        wanted("provisioning-secret", provisioningSecret);
        return this;
    }

    private static void wanted(String name, String value) {
        if (value.isBlank())
            throw new IllegalStateException("echeance.identity.keycloak." + name + " is missing");
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + realm + "]";
    }
}
