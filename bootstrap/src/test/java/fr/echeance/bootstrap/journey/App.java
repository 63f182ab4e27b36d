package fr.echeance.bootstrap.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The app of the documentation, as a reader starts it, and its owner in front of a browser. */
final class App {
    private static final String SAYS = "open in a browser: ";

    private App() {}

    /** Signs in and answers the token that the app prints. */
    static String token(RunningShop shop, Visitor owner, String email, String password) {
        Process app = start(shop);
        try (BufferedReader says = app.errorReader();
                BufferedReader prints = app.inputReader()) {
            // Before it, a JVM may say which options it picked up.
            String line = says.lines().filter(l -> l.startsWith(SAYS)).findFirst().orElseThrow();
            owner.page.navigate(line.substring(SAYS.length()));
            owner.signsIn(email, password).sees("Signed in");
            if (!app.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("it does not end");
            String token = prints.readLine();
            if (token == null) throw new AssertionError(says.readLine());
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            app.destroy();
        }
    }

    private static Process start(RunningShop shop) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "docs/api/SignIn.java",
                            shop.address())
                    .directory(root().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("bootstrap") ? here.resolve("..").normalize() : here;
    }
}
