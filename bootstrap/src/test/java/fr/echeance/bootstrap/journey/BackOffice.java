package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The first administrator at work without looking: takes over a former shop by the forms as a browser sends them. */
final class BackOffice {
    private static final String ROOM = "/backoffice/takeovers";
    private static final String BOUNDARY = "former-shop-4711";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String address;

    BackOffice(RunningShop shop) {
        address = shop.address();
        get(ROOM);
        post(
                "/sign-in",
                Map.of("email", "administration@example.com", "password", shop.password()));
    }

    /** Uploads each text as the file of that name and begins by the mapping that they suggest; answers where the takeover is. */
    String begins(Map<String, String> files) {
        String form =
                files.entrySet().stream()
                        .map(file ->
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\n\r\n%s\r\n"
                                        .formatted(
                                                BOUNDARY,
                                                file.getKey(),
                                                file.getKey(),
                                                file.getValue()))
                        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        String place =
                send(request(ROOM)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofString(form)))
                        .uri()
                        .getPath();
        assertThat(place).startsWith(ROOM + "/");
        assertThat(post(place + "/start", Map.of("mapping", get(place + "/mapping.txt"))).uri())
                .hasQuery("notice=started");
        return place;
    }

    Progress progress(String place) {
        JsonNode progress = JsonMapper.shared().readTree(get(place + "/progress.json"));
        return new Progress(progress.get("stage").asString(), progress.get("percent").intValue());
    }

    String get(String path) {
        return send(request(path)).body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*")
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How far a takeover has come. */
    record Progress(String stage, int percent) {}
}
