package fr.echeance.bootstrap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium. Under {@code CI=true} a missing one fails; elsewhere it is said in one line how to install it. */
final class Chromium implements AutoCloseable {
    private static final String MISSING =
            "the journeys need Chromium: apt-get install --no-install-recommends chromium";

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path executable =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseGet(() -> Path.of("/nowhere"));
        if (!Files.isExecutable(executable)) {
            if ("true".equals(System.getenv("CI"))) throw new AssertionError(MISSING);
            System.err.println(MISSING);
            Assumptions.abort(MISSING);
        }
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A visitor who was never here, from France. */
    BrowserContext visitor(boolean scripts, int width) {
        BrowserContext visitor =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 844)
                                .setLocale("fr-FR")
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(scripts));
        visitor.setDefaultTimeout(60_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        return visitor;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
