package fr.echeance.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The distribution that the build unpacked, running on this machine with its data in memory. The first start ever prepares it (Keycloak's
 * {@code build}), once for all builds. It goes with this JVM however that ends: its watcher reads from us until there is nothing to read.
 */
final class KeycloakProcess {
    private static final Path HOME = Path.of(System.getProperty("test.keycloak.home", "/nowhere"));
    private static final List<String> PREPARED = List.of("--db=dev-mem", "--health-enabled=true");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WATCHED =
            "exec 3<&0; { cat <&3 >/dev/null; kill -9 $$; } & exec \"$@\" </dev/null 3<&-";

    private final Path run;
    private final Path log;

    private KeycloakProcess() throws IOException {
        run = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keycloak-");
        log = run.resolve("log");
    }

    static URI start() {
        try {
            return new KeycloakProcess().started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI started() throws IOException, InterruptedException {
        prepare();
        // Themes of this work tree, and no page of another one left over in a shared folder.
        for (String part : List.of("bin", "conf", "lib", "providers"))
            Files.createSymbolicLink(run.resolve(part), HOME.resolve(part));
        Files.createSymbolicLink(
                run.resolve("themes"), KeycloakServer.FILES.resolve("themes").toRealPath());
        int port = freePort();
        int health = freePort();
        while (health == port) health = freePort();
        String password = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "keycloak"));
        command.addAll(java());
        command.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + health,
                        "--hostname=http://localhost:" + port));
        ProcessBuilder builder = logged(command);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        Process server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        await(server, URI.create("http://localhost:" + health + "/health/ready"));
        return URI.create("http://admin:" + password + "@localhost:" + port);
    }

    /** Its own launcher stays behind as the server's parent, and would outlive a watcher that knows only the launcher. */
    private List<String> java() {
        Path home = run.toAbsolutePath();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Duser.language=en",
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dpicocli.disable.closures=true",
                                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "--enable-native-access=ALL-UNNAMED"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang"))
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        command.addAll(
                List.of(
                        "-cp",
                        HOME.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private void prepare() throws IOException, InterruptedException {
        if (!Files.isDirectory(HOME.resolve("lib")))
            throw new IllegalStateException(
                    "no Keycloak in " + HOME + ": mvn process-test-classes unpacks it there");
        Path done = HOME.resolve("prepared");
        try (FileChannel lock =
                FileChannel.open(
                        HOME.resolve("prepared.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            lock.lock();
            if (Files.exists(done) && Files.readAllLines(done).equals(PREPARED)) return;
            List<String> command = new ArrayList<>();
            command.add(HOME.resolve("bin/kc.sh").toString());
            command.add("build");
            command.addAll(PREPARED);
            ProcessBuilder builder = logged(command);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process build = builder.start();
            if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                build.descendants().forEach(ProcessHandle::destroyForcibly);
                build.destroyForcibly();
                throw new IllegalStateException("Keycloak could not be prepared" + lastWords());
            }
            Files.write(done, PREPARED);
        }
    }

    private void await(Process server, URI ready) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (server.waitFor(500, TimeUnit.MILLISECONDS))
                    throw new IllegalStateException(
                            "Keycloak ended with " + server.exitValue() + lastWords());
                if (answers(http, request)) return;
            }
        }
        server.destroyForcibly();
        throw new IllegalStateException(
                "Keycloak is not ready after " + PATIENCE.toMinutes() + " minutes" + lastWords());
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private ProcessBuilder logged(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
