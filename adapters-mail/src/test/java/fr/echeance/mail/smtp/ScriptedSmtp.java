package fr.echeance.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server (RFC 5321) that answers as it is told: by the first word of a command, or {@code .} for the end of a letter. */
final class ScriptedSmtp implements AutoCloseable {
    /** Closes the connection in the place of an answer. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<String> letters = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    List<String> letters() {
        return List.copyOf(letters);
    }

    int connections() {
        return connections.get();
    }

    /** Without a word, as one that waited too long does. */
    void hangUp() throws IOException {
        for (Socket one : List.copyOf(open)) one.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            say(out, "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String answer = answer(line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT));
                if (answer.isEmpty()) return;
                say(out, answer);
                if (answer.startsWith("354")) {
                    letters.add(letter(in));
                    String end = answers.getOrDefault(".", "250 taken");
                    if (end.isEmpty()) return;
                    say(out, end);
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private String answer(String command) {
        String usual =
                switch (command) {
                    case "DATA" -> "354 go on";
                    case "QUIT" -> "221 bye";
                    default -> "250 fine";
                };
        return answers.getOrDefault(command, usual);
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            letter.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        return letter.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
