import com.github.kagkarlsson.scheduler.Scheduler;

import fr.echeance.application.newsletter.CloseCampaigns;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries;
import fr.echeance.application.newsletter.QueueCampaigns;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.WriteCampaign;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A campaign to many: how long its messages take to be queued, and how fast they reach a mail server on the same machine, each signed. */
final class Campaigning {
    private static final int SENDERS = 6;

    private Campaigning() {}

    static void measure(Database database, Path data, Table table, boolean quick) throws Exception {
        int readers = quick ? 5_000 : 100_000;
        try (Sink sink = new Sink();
                ConfigurableApplicationContext shop =
                        start(database, data, sink.port(), 1_000_000)) {
            shop.getBean(Scheduler.class).stop(); // the measured senders are the only ones
            subscribe(database, readers);
            double[] queued =
                    Rounds.medians(
                            3,
                            () -> {
                                database.execute("TRUNCATE shop.campaign_delivery");
                                return queue(shop, readers);
                            });
            table.atMost(
                    "a campaign to %,d queued".formatted(readers),
                    queued[0],
                    10,
                    "s",
                    "median of 3, one transaction");
            table.atLeast(
                    "messages handed to a mail server a second, each signed (RSA 2048)",
                    rate(shop, sink, quick ? 5 : 20),
                    500,
                    "%d senders, %,d readers".formatted(SENDERS, readers));
        }
        atOneProvider(database, data, table, readers);
    }

    /** Most readers have their mailbox at one provider, which takes ten messages a second: the others must not wait for them. */
    private static void atOneProvider(Database database, Path data, Table table, int readers)
            throws Exception {
        database.execute(
                "TRUNCATE shop.campaign_delivery",
                """
                UPDATE shop.subscription SET email = split_part(email, '@', 1) || CASE
                    WHEN abs(hashtext(email)) % 5 < 3 THEN '@grand.example.com'
                    ELSE '@mail' || abs(hashtext(email)) % 500 || '.example.com' END\
                """,
                "VACUUM ANALYZE shop.subscription");
        try (Sink sink = new Sink();
                ConfigurableApplicationContext shop = start(database, data, sink.port(), 600)) {
            shop.getBean(Scheduler.class).stop();
            table.atMost(
                    "the same, three readers of five at one provider, queued",
                    queue(shop, readers),
                    10,
                    "s",
                    "once");
            table.atLeast(
                    "messages a second, three readers of five at one provider",
                    rate(shop, sink, readers / 10_000.0),
                    500,
                    "which takes ten a second; the others do not wait for it");
        }
    }

    private static double queue(ConfigurableApplicationContext shop, int readers) {
        UUID id = UUID.randomUUID();
        shop.getBean(WriteCampaign.class)
                .handle(
                        new WriteCampaign.Command(
                                id,
                                Optional.empty(),
                                Map.of(
                                        "addressees", "advice",
                                        "subjectFr", "Du sable",
                                        "subjectEn", "Of sand",
                                        "bodyFr",
                                                "# Le sable\n\n"
                                                        + "Il coule, **toujours**.\n\n".repeat(40),
                                        "bodyEn",
                                                "# The sand\n\n"
                                                        + "It runs, **always**.\n\n".repeat(40))));
        int version = shop.getBean(ViewCampaign.class).handle(id).orElseThrow().version();
        shop.getBean(SteerCampaign.class)
                .handle(id, new SteerCampaign.Step.Schedule(Optional.empty(), version));
        long begun = System.nanoTime();
        int queued = shop.getBean(QueueCampaigns.class).handle();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (queued < readers) throw new IllegalStateException(queued + " were queued");
        shop.getBean(CloseCampaigns.class).handle();
        return seconds;
    }

    private static double rate(ConfigurableApplicationContext shop, Sink sink, double seconds)
            throws Exception {
        send(shop, sink, seconds);
        return Rounds.medians(3, () -> send(shop, sink, seconds))[0];
    }

    private static double send(ConfigurableApplicationContext shop, Sink sink, double seconds)
            throws Exception {
        DeliverNext deliver = shop.getBean(DeliverNext.class);
        long before = sink.letters.get();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++)
                senders.add(
                        threads.submit(() -> {
                            Optional<Deliveries.Claimed> claimed = Optional.empty();
                            do
                                claimed =
                                        deliver.handle(
                                                new DeliverNext.Command(
                                                        claimed, System.nanoTime() < end));
                            while (claimed.isPresent());
                        }));
            for (Future<?> sender : senders) sender.get();
        }
        return (sink.letters.get() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private static void subscribe(Database database, int readers) throws Exception {
        database.execute(
                """
                INSERT INTO shop.subscription (id, person, email, address, language, topics, since, last_act, active_until)
                SELECT gen_random_uuid(), gen_random_uuid(), 'lectrice' || n || '@mail' || n %% 50 || '.example.com',
                    encode(sha256(n::text::bytea), 'hex'), CASE n %% 4 WHEN 0 THEN 'EN' ELSE 'FR' END,
                    'NEW_PRODUCTS ADVICE', now() - interval '1 day', current_date, now() + interval '2 years'
                FROM generate_series(1, %d) n\
                """
                        .formatted(readers),
                "VACUUM ANALYZE shop.subscription");
    }

    private static ConfigurableApplicationContext start(
            Database database, Path directory, int port, int perDomainAndMinute) throws Exception {
        Path key = Files.createDirectories(directory).resolve("dkim.pem");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(
                                Base64.getMimeEncoder()
                                        .encodeToString(
                                                keys.generateKeyPair().getPrivate().getEncoded())));
        return InProcess.start(
                database,
                directory,
                "--echeance.mail.from=bonjour@example.com",
                "--echeance.mail.dkim.key-file=" + key,
                "--echeance.newsletter.per-domain-and-minute=" + perDomainAndMinute,
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + port);
    }

    /** Takes every letter and forgets it. */
    private static final class Sink implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicLong letters = new AtomicLong();

        Sink() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    client.setTcpNoDelay(true);
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException e) {
                    return;
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
                say(out, "220 sink");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.equals("DATA")) say(out, "250 fine");
                    else {
                        say(out, "354 go on");
                        for (String part = in.readLine();
                                part != null && !part.equals(".");
                                part = in.readLine()) {}
                        letters.incrementAndGet();
                        say(out, "250 taken");
                    }
                }
            } catch (IOException e) { // the shop has closed the connection
            }
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
}
