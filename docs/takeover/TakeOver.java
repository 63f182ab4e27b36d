import java.io.ByteArrayInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes over a former shop through the running one, with nothing but a JDK (17 or later):
 *
 * <pre>
 * java TakeOver.java http://localhost:8080 products=p.csv customers=c.csv sales=s.csv              what would be read how
 * java TakeOver.java http://localhost:8080 products=p.csv customers=c.csv sales=s.csv mapping=m.txt  takes it over
 * java TakeOver.java http://localhost:8080 resume=9e107d9d-…                                        one that was stopped
 * </pre>
 *
 * The first prints the mapping that the files suggest, to be read and changed; the second waits for the end and leaves {@code
 * takeover.csv} and {@code takeover.pdf} here. Address and password are asked for, or taken from STAFF_EMAIL and STAFF_PASSWORD.
 */
public final class TakeOver {
    private static final String ROOM = "/backoffice/takeovers";
    private static final Pattern PLACE = Pattern.compile(ROOM + "/([0-9a-f-]{36})");
    private static final Pattern STAGE = Pattern.compile("\"stage\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern PERCENT = Pattern.compile("\"percent\"\\s*:\\s*(\\d+)");
    private static final String BOUNDARY = "takeover-6f1c9a54d1f0";

    private final String shop;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private TakeOver(String shop) {
        this.shop = shop;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 1; i < args.length; i++) {
            String[] pair = args[i].split("=", 2);
            if (pair.length < 2) throw new IllegalArgumentException("name=value is wanted");
            given.put(pair[0], pair[1]);
        }
        if (args.length < 2) throw new IllegalArgumentException("see the first lines of this file");
        TakeOver takeOver = new TakeOver(args[0]);
        takeOver.signIn();
        String mapping = given.remove("mapping");
        String resumed = given.remove("resume");
        String place = resumed == null ? takeOver.upload(given) : ROOM + "/" + resumed;
        if (resumed == null && mapping == null) {
            System.out.print(takeOver.get(place + "/mapping.txt"));
            takeOver.form(place + "/discard", "go", "on");
            System.err.println("\nnothing is taken over yet: give a mapping, as mapping=file");
            return;
        }
        System.err.println(place);
        if (resumed == null)
            takeOver.form(place + "/start", "mapping", Files.readString(Path.of(mapping)));
        else takeOver.form(place + "/resume", "go", "on");
        takeOver.await(place);
        takeOver.save(place + "/report.csv", "takeover.csv");
        takeOver.save(place + "/report.pdf", "takeover.pdf");
    }

    private void signIn() throws Exception {
        get(ROOM);
        Console console = System.console();
        String email = System.getenv("STAFF_EMAIL");
        String password = System.getenv("STAFF_PASSWORD");
        if (email == null || password == null) {
            if (console == null) throw new IllegalStateException("STAFF_EMAIL and STAFF_PASSWORD");
            email = console.readLine("e-mail address: ");
            password = new String(console.readPassword("password: "));
        }
        String body = "email=" + encoded(email) + "&password=" + encoded(password);
        if (!post("/sign-in", body).uri().getPath().equals(ROOM))
            throw new IllegalStateException("this address and password open no takeovers");
    }

    /** Streams the files, however large; answers where the takeover is. */
    private String upload(Map<String, String> files) throws Exception {
        HttpResponse<String> answer =
                send(
                        request(ROOM)
                                .header(
                                        "Content-Type",
                                        "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofInputStream(() -> form(files))));
        Matcher place = PLACE.matcher(answer.uri().getPath());
        if (!place.matches()) throw new IllegalStateException("refused: " + notice(answer.body()));
        return place.group();
    }

    private static InputStream form(Map<String, String> files) {
        try {
            List<InputStream> parts = new ArrayList<>();
            for (Map.Entry<String, String> file : files.entrySet()) {
                parts.add(
                        bytes(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\n"
                                                .formatted(BOUNDARY, file.getKey(), file.getKey())
                                        + "Content-Type: text/csv\r\n\r\n"));
                parts.add(Files.newInputStream(Path.of(file.getValue())));
                parts.add(bytes("\r\n"));
            }
            parts.add(bytes("--" + BOUNDARY + "--\r\n"));
            return new SequenceInputStream(Collections.enumeration(parts));
        } catch (IOException e) {
            throw new IllegalArgumentException("a file cannot be read: " + e.getMessage());
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void form(String path, String name, String value) throws Exception {
        HttpResponse<String> answer = post(path, name + "=" + encoded(value));
        if (answer.uri().getQuery() == null || !answer.uri().getQuery().matches("notice=(started|resumed|discarded)"))
            throw new IllegalStateException("refused: " + notice(answer.body()));
    }

    private void await(String place) throws Exception {
        String said = "";
        while (true) {
            String progress = get(place + "/progress.json");
            String stage = found(STAGE, progress);
            String now = stage + " " + found(PERCENT, progress) + " %";
            if (!now.equals(said)) System.err.println(now);
            said = now;
            if (stage.equals("finished")) return;
            if (!stage.equals("running")) throw new IllegalStateException("it was stopped");
            Thread.sleep(500); // between two questions to a server that does not call back
        }
    }

    private void save(String path, String file) throws Exception {
        HttpResponse<byte[]> answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException("no " + file);
        Files.write(Path.of(file), answer.body());
        System.err.println(file);
    }

    private String get(String path) throws Exception {
        return send(request(path)).body();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400)
            throw new IllegalStateException(
                    "refused (" + answer.statusCode() + "): " + notice(answer.body()));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop + path)).header("Accept", "text/html,*/*");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("an answer that nobody understands");
        return matcher.group(1);
    }

    /** What the page says in its notice. */
    private static String notice(String page) {
        Matcher notice =
                Pattern.compile("class=\"notice[^>]*>(.*?)</(?:p|div)>", Pattern.DOTALL).matcher(page);
        return notice.find()
                ? notice.group(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip()
                : "no reason is given";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
