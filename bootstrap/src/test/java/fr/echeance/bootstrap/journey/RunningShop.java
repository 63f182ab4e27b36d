package fr.echeance.bootstrap.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A shop in a process of its own, as the README starts it. */
final class RunningShop implements AutoCloseable {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final String OPEN = "The shop is open";

    /** By its own way out, and not by kill -9. */
    private static final int TERMINATED = 128 + 15;

    private static final Pattern PASSWORD =
            Pattern.compile("signs in as (\\S+) with the password (\\S+)");

    /** Printed once for each database, by the node that was first. */
    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

    private static final String SIGNING_KEY = signingKey();
    private static final String SECRET = "5e".repeat(32);

    private final Process process;
    private final ClassArchive classes;
    private final String address;
    private final String database;
    private final List<String> log = new ArrayList<>();

    private RunningShop(Process process, ClassArchive classes, String address, String database) {
        this.process = process;
        this.classes = classes;
        this.address = address;
        this.database = database;
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> read(open));
        try {
            open.get(2, TimeUnit.MINUTES);
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
        return startAt(freePort(), database, directory, settings);
    }

    /** For who wants to knock before it is open. */
    static RunningShop startAt(int port, TestServer database, Path directory, String... settings) {
        ClassArchive classes = new ClassArchive();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(classes.flags());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "-cp",
                        ClassArchive.CLASS_PATH,
                        "fr.echeance.bootstrap.Echeance",
                        "--server.port=" + port,
                        "--echeance.data-directory=" + directory,
                        "--echeance.secret=" + SECRET,
                        "--echeance.signing-key=" + SIGNING_KEY));
        Stream.concat(database.settings().stream(), Stream.of(settings))
                .forEach(setting -> command.add("--" + setting));
        try {
            Files.createDirectories(directory);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new RunningShop(process, classes, "http://localhost:" + port, database.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "http://localhost:…" */
    String address() {
        return address;
    }

    /** Of its first administrator. */
    String password() {
        return Objects.requireNonNull(PASSWORDS.get(database));
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
            if (!process.waitFor(1, TimeUnit.MINUTES)) kill();
            else if (process.exitValue() == TERMINATED) classes.ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void read(CompletableFuture<Boolean> open) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    log.add(line);
                }
                Matcher password = PASSWORD.matcher(line);
                if (password.find()) PASSWORDS.put(database, password.group(2));
                if (line.contains(OPEN)) open.complete(true);
            }
            open.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            open.completeExceptionally(e);
        }
    }

    private static String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return Base64.getEncoder().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each once: what is asked for next might get the same one before it is in use. */
    static int freePort() {
        while (true)
            try (ServerSocket socket = new ServerSocket(0)) {
                if (GIVEN.add(socket.getLocalPort())) return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }
}
