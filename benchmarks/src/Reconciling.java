import fr.echeance.application.account.ReconcileIdentities;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Ten thousand accounts compared with a real Keycloak: the one that the tests unpacked, with its data in memory. */
final class Reconciling implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("user.home"), ".cache/echeance/keycloak-26.7.3");
    private static final Path REALM = Path.of("docs/keycloak/echeance-realm.json");
    private static final String SECRET = "5e".repeat(16);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Process keycloak;

    private Reconciling(Path data) throws Exception {
        if (!Files.exists(HOME.resolve("prepared")))
            throw new IllegalStateException("no Keycloak in " + HOME + ": the tests of adapters-identity put it there");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        address = "http://localhost:" + port;
        ProcessBuilder builder =
                new ProcessBuilder(
                                HOME.resolve("bin/kc.sh").toString(),
                                "start",
                                "--optimized",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--http-management-port=0",
                                "--hostname=" + address)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
        keycloak = builder.start();
    }

    static void measure(Database database, Path data, Table table, boolean quick) throws Exception {
        int people = quick ? 200 : 10_000;
        Files.createDirectories(data);
        try (Reconciling reconciling = new Reconciling(data)) {
            reconciling.fill(people);
            try (ConfigurableApplicationContext shop = reconciling.shop(database, data)) {
                database.execute(
                        ("INSERT INTO shop.account (id, buyer, email, language, opened_at, terms_version, last_sign_in, active_until, archive_until)"
                                        + " SELECT %1$s, %1$s, 'person' || n || '@example.com', 'FR', now(), '2026-01', current_date, now() + interval '2 years', now() + interval '7 years'"
                                        + " FROM generate_series(1, %2$d) n")
                                .formatted(ID, people),
                        "VACUUM ANALYZE shop.account");
                ReconcileIdentities reconcile = shop.getBean(ReconcileIdentities.class);
                long start = System.nanoTime();
                var outcome = reconcile.handle();
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!(outcome instanceof ReconcileIdentities.Outcome.Compared(int compared, var differences))
                        || compared != people
                        || differences.size() != people / 100)
                    throw new IllegalStateException("not what was to differ");
                table.atMost(
                        "accounts compared with Keycloak, " + people,
                        seconds,
                        60,
                        "s",
                        "the first time, one in a hundred suspended there");
            }
        }
    }

    @Override
    public void close() throws Exception {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor();
        http.close();
    }

    private ConfigurableApplicationContext shop(Database database, Path data) throws Exception {
        return SpringApplication.run(
                Class.forName("fr.echeance.bootstrap.Echeance"),
                "--server.port=0",
                "--echeance.database.url=" + database.url(),
                "--echeance.data-directory=" + data,
                "--echeance.secret=" + "5e".repeat(32),
                "--echeance.sample-shop=false",
                "--echeance.identity.provider=keycloak",
                "--echeance.identity.keycloak.url=" + address,
                "--echeance.identity.keycloak.client-secret=" + SECRET,
                "--echeance.identity.keycloak.provisioning-secret=" + SECRET);
    }

    /** By Keycloak's import of many, a thousand at a time; one in a hundred may not come in. */
    private void fill(int people) throws Exception {
        String realm =
                Files.readString(REALM)
                        .replaceAll("\\$\\{ECHEANCE_WEB_PUBLIC_URL:([^}]*)}", "$1")
                        .replaceAll("\\$\\{\\w+}", SECRET);
        awaited();
        call("/admin/realms", realm);
        for (int from = 1; from <= people; from += 1_000) {
            ArrayNode users = JSON.createArrayNode();
            for (int n = from; n < Math.min(from + 1_000, people + 1); n++) {
                ObjectNode user = users.addObject();
                user.put("username", "00000000-0000-4000-8000-%012x".formatted(n));
                user.put("email", "person" + n + "@example.com").put("enabled", n % 100 != 0);
                user.putObject("attributes").putArray("kind").add("customer");
            }
            ObjectNode all = JSON.createObjectNode().put("ifResourceExists", "FAIL");
            all.set("users", users);
            call("/admin/realms/echeance/partialImport", all.toString());
        }
    }

    private void awaited() throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (keycloak.isAlive() && System.nanoTime() < end) {
            try {
                token();
                return;
            } catch (java.io.IOException | IllegalStateException notYet) {
                keycloak.waitFor(Duration.ofMillis(500));
            }
        }
        throw new IllegalStateException("Keycloak did not start");
    }

    private void call(String path, String json) throws Exception {
        answered(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token())
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private String token() throws Exception {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + SECRET;
        String answer =
                answered(
                        HttpRequest.newBuilder(
                                        URI.create(address + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asString();
    }

    private String answered(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException("Keycloak answered " + answer.statusCode());
        return answer.body();
    }
}
