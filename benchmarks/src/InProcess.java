import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shop whose use cases are called without HTTP. */
final class InProcess {
    private InProcess() {}

    static ConfigurableApplicationContext start(Database database, Path directory, String... more)
            throws Exception {
        Files.createDirectories(directory);
        Method application =
                Class.forName("fr.echeance.bootstrap.Echeance").getDeclaredMethod("application");
        application.setAccessible(true);
        List<String> settings =
                List.of(
                        "--server.port=0",
                        "--echeance.data-directory=" + directory,
                        "--echeance.secret=" + "5e".repeat(32),
                        "--echeance.signing-key=" + Shop.signingKey(),
                        "--echeance.database.url=" + database.url());
        return ((SpringApplication) application.invoke(null))
                .run(Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
