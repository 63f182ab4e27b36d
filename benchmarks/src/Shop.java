import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The shop in a process of its own. */
final class Shop implements AutoCloseable {
    final int port;

    /** Seconds from the start of the process to the first page of articles. */
    final double readyAfter;

    private static final String SIGNING_KEY = signingKey();

    /** Printed once, at the first start; copies of that database know it as well. */
    private static volatile String password = "";

    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /**
     * @param database empty: the shop's own, embedded
     * @param path class path; what stands first wins
     * @param flags for the virtual machine
     */
    Shop(Optional<Database> database, String path, Path directory, String... flags)
            throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(
                        List.of(
                                "-Xmx400m",
                                "-cp",
                                path,
                                "fr.echeance.bootstrap.Echeance",
                                "--server.port=" + port,
                                "--echeance.data-directory=" + directory,
                                "--echeance.secret=" + "5e".repeat(32),
                                "--echeance.signing-key=" + SIGNING_KEY));
        database.ifPresent(d -> command.add("--echeance.database.url=" + d.url()));
        Files.createDirectories(directory);
        long start = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        boolean open = false;
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("with the password "))
                password = line.replaceFirst(".*with the password (\\S+).*", "$1");
            if (line.contains("The shop is open")) {
                open = true;
                break;
            }
        }
        if (!open) throw new IllegalStateException("the shop did not open:\n" + said);
        get("/products");
        readyAfter = (System.nanoTime() - start) / 1e9;
        Thread.ofVirtual().start(() -> {
            try {
                while (lines.readLine() != null) continue; // or it stands still when the pipe is full
            } catch (IOException end) {
                // The shop was closed.
            }
        });
    }

    static String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return Base64.getEncoder().encodeToString(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET(), 200);
    }

    /** Opens the back office. */
    void enter() throws Exception {
        get("/backoffice");
        String in = "email=administration%40example.com&password=" + password;
        if (!post("/sign-in", in, 200).contains("/sign-out"))
            throw new IllegalStateException("not let in");
    }

    String post(String path, String form, int status) throws Exception {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                status);
    }

    /** The most megabytes that the process has had in memory so far. */
    double peak() throws Exception {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow()
                / 1024.0;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        http.close();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String send(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer =
                http.send(request.setHeader("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status)
            throw new IllegalStateException("answered " + answer.statusCode());
        return answer.body();
    }
}
