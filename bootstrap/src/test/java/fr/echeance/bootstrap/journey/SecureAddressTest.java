package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A shop whose public address is https, behind a proxy, with monitoring on a port of its own: as in production. */
class SecureAddressTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private Path directory;

    @Test
    void keepsToTheSafeWay() throws IOException, InterruptedException {
        int monitoring = RunningShop.freePort();
        try (RunningShop shop =
                RunningShop.start(
                        TestServer.database(),
                        directory,
                        "echeance.web.public-url=https://shop.localhost",
                        "echeance.sample-shop=false",
                        "server.forward-headers-strategy=native",
                        "server.tomcat.remoteip.internal-proxies=127.0.0.1/32,::1/128",
                        "management.server.port=" + monitoring,
                        "management.server.address=127.0.0.1")) {
            HttpResponse<String> signIn =
                    get(shop.address() + "/oauth2/authorization/shop", "https");
            assertThat(signIn.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-session="))
                    .allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(signIn.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(age -> assertThat(age).contains("max-age=31536000"));
            // A proxy that forgets to say how the visitor came opens nothing.
            assertThat(
                            get(shop.address() + "/oauth2/authorization/shop", "http")
                                    .headers()
                                    .allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
            HttpResponse<String> language = send(shop.address() + "/language", "https", "to=en");
            assertThat(language.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-language=en;")
                    .contains("; Secure", "; Path=/")
                    .doesNotContain("Domain");

            assertThat(get(shop.address() + "/of/lea@example.com", "https").statusCode())
                    .isEqualTo(404);
            assertThat(shop.log())
                    .contains("The shop is open: https://shop.localhost")
                    .doesNotContain("lea@example.com");

            opensToThisMachineAlone(URI.create(shop.address()).getPort());
            String health = "http://127.0.0.1:" + monitoring + "/actuator/health";
            assertThat(get(health, "http").body()).contains("\"status\":\"UP\"");
            assertThat(get(shop.address() + "/actuator/health", "https").statusCode())
                    .isEqualTo(404);
        }
    }

    /** Without the profile there are no walls: a time machine, and the letters of everybody. */
    private static void opensToThisMachineAlone(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(address ->
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .as(address.toString())
                                .isInstanceOf(IOException.class));
    }

    private static HttpResponse<String> get(String address, String visitorsScheme)
            throws IOException, InterruptedException {
        return send(address, visitorsScheme, "");
    }

    /** As the proxy hands it on. */
    private static HttpResponse<String> send(String address, String visitorsScheme, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Proto", visitorsScheme);
        if (!form.isEmpty())
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
