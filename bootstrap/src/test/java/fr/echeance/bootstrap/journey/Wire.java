package fr.echeance.bootstrap.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from the shop to another server of this machine, which can be cut. */
final class Wire implements AutoCloseable {
    private final ServerSocket here;
    private final URI there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Wire(URI there) {
        this.there = there;
        try {
            here = new ServerSocket(RunningShop.freePort(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://localhost:" + here.getLocalPort();
    }

    /** From here on nobody answers, whatever was on its way. */
    void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket from = here.accept();
                if (cut) {
                    end(from);
                    continue;
                }
                Socket to = new Socket("localhost", there.getPort());
                carry(from, to);
                carry(to, from);
            } catch (IOException closed) {
                // the next one is accepted, or it is over
            }
        }
    }

    private void carry(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual()
                .start(() -> {
                    try (from;
                            to) {
                        from.getInputStream().transferTo(to.getOutputStream());
                    } catch (IOException ended) {
                        // by one of both, or by the cut
                    } finally {
                        open.remove(from);
                    }
                });
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
