package fr.echeance.bootstrap.journey;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/** What the journeys of one class walk through: a shop with a database of its own, and a browser. Each begins at the real time. */
final class OpenShop implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final IntFunction<String[]> settings;
    private Optional<Opened> opened = Optional.empty();

    /** @param settings beside the usual ones */
    OpenShop(String... settings) {
        this(_ -> settings);
    }

    /** @param settings by the port at which it will be found */
    OpenShop(IntFunction<String[]> settings) {
        this.settings = settings;
    }

    private record Opened(
            Chromium chromium, Path directory, TestServer database, RunningShop shop) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Chromium chromium = new Chromium();
        Path directory = Files.createTempDirectory("journey");
        TestServer database = TestServer.database();
        int port = RunningShop.freePort();
        opened =
                Optional.of(
                        new Opened(
                                chromium,
                                directory,
                                database,
                                RunningShop.startAt(
                                        port, database, directory, settings.apply(port))));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        try (Visitor anybody = visitor()) {
            anybody.windsBack();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (opened.isEmpty()) return;
        opened.get().shop().close();
        opened.get().chromium().close();
        FileSystemUtils.deleteRecursively(opened.get().directory());
    }

    /** On a telephone, without scripts. */
    Visitor visitor() {
        Opened now = opened.orElseThrow();
        return new Visitor(now.shop(), now.chromium().visitor(false, 390));
    }

    /** At a desk, with scripts: what Keycloak's pages need for passkeys. */
    Visitor visitorWithScripts() {
        Opened now = opened.orElseThrow();
        return new Visitor(now.shop(), now.chromium().visitor(true, 1280));
    }

    RunningShop shop() {
        return opened.orElseThrow().shop();
    }

    TestServer database() {
        return opened.orElseThrow().database();
    }

    /** Of its mailbox, its payments and its journal of erasures. */
    Path directory() {
        return opened.orElseThrow().directory();
    }
}
