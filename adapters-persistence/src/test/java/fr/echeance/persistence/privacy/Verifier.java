package fr.echeance.persistence.privacy;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;

import javax.tools.ToolProvider;

/** docs/ledger/VerifyLedger.java, compiled as it stands there: it belongs to no module of the shop. */
final class Verifier {
    static final Path SOURCE = Path.of("..", "docs", "ledger", "VerifyLedger.java");

    private final Method verify;

    Verifier(Path directory) {
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", directory.toString(), SOURCE.toString());
        if (failed != 0) throw new IllegalStateException("the verifier does not compile");
        try (var classes = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            Class<?> type = classes.loadClass("VerifyLedger");
            classes.loadClass("VerifyLedger$Broken");
            verify = type.getDeclaredMethod("verify", InputStream.class, String.class);
            verify.setAccessible(true);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What does not hold; empty when everything does. */
    Optional<String> broken(byte[] export, @Nullable String root) {
        try {
            verify.invoke(null, new ByteArrayInputStream(export), root);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command of the README, in a process of its own; answers its exit code. */
    static int command(Path export) {
        try {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    SOURCE.toString(),
                                    export.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
