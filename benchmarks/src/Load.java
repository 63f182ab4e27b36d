import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Clients that send one request after the other over a connection each, and how long each answer took. */
final class Load {
    /** @param nanos of each answer, sorted */
    record Result(double perSecond, long[] nanos) {
        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
        }
    }

    private final int port;
    private final String expected;
    private final LongFunction<String> request;
    private final AtomicLong number = new AtomicLong();

    /**
     * @param expected stands in the head of every answer
     * @param request by its number, from 1
     */
    Load(int port, String expected, LongFunction<String> request) {
        this.port = port;
        this.expected = expected;
        this.request = request;
    }

    /** The next request bears this number. */
    Load from(long next) {
        number.set(next - 1);
        return this;
    }

    Result run(int clients, double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<List<Long>> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            List<Long> mine = new ArrayList<>();
            taken.add(mine);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    client(end, mine);
                } catch (Throwable e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (Thread thread : threads) thread.join();
        if (!failures.isEmpty()) throw new IllegalStateException(failures.getFirst());
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] nanos = taken.stream().flatMap(List::stream).mapToLong(n -> n).toArray();
        Arrays.sort(nanos);
        return new Result(nanos.length / elapsed, nanos);
    }

    private void client(long end, List<Long> taken) throws IOException {
        while (System.nanoTime() < end) connection(end, taken);
    }

    /** As many requests as the server takes over one connection. */
    private void connection(long end, List<Long> taken) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < end) {
                byte[] bytes =
                        request.apply(number.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                long before = System.nanoTime();
                socket.getOutputStream().write(bytes);
                String head = answer(in);
                taken.add(System.nanoTime() - before);
                if (!head.contains(expected))
                    throw new IOException("not " + expected + ": " + head);
                if (head.toLowerCase(Locale.ROOT).contains("connection: close")) return;
            }
        }
    }

    /** Reads one answer whole, and returns its head. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.append(line).append('\n');
            if (line.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
            if (line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) chunked = true;
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
            chunked = size > 0;
        }
        return head.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the shop hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }
}
