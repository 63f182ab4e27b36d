package fr.echeance.bootstrap.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A shop in a process of its own, as the README starts it. */
final class RunningShop implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("development password: ([0-9a-f]+)");
    private static final String SECRET = "5e".repeat(32);

    private final Process process;
    private final String address;
    private final String password;
    private final List<String> log = new ArrayList<>();

    private RunningShop(Process process, String address) {
        this.process = process;
        this.address = address;
        CompletableFuture<String> open = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> read(open));
        try {
            password = open.get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("the shop did not open:\n" + log(), e);
        }
    }

    /**
     * Starts a node and waits until it is open.
     *
     * @param directory of its mailbox, and of the sandbox provider's store: shared by the nodes of one shop
     */
    static RunningShop start(TestServer database, Path directory, String... settings) {
        int port = freePort();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx400m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "fr.echeance.bootstrap.Echeance",
                                "--server.port=" + port,
                                "--echeance.database.url=" + database.url(),
                                "--echeance.data-directory=" + directory,
                                "--echeance.secret=" + SECRET));
        Stream.of(settings).forEach(setting -> command.add("--" + setting));
        try {
            Files.createDirectories(directory);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new RunningShop(process, "http://localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "http://localhost:…" */
    String address() {
        return address;
    }

    /** Of its back office. */
    String password() {
        return password;
    }

    /** What it has said so far. */
    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** The end of the power: kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void read(CompletableFuture<String> open) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    log.add(line);
                }
                Matcher password = OPEN.matcher(line);
                if (password.find()) open.complete(password.group(1));
            }
            open.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            open.completeExceptionally(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
