package fr.echeance.identity.shared;

import fr.echeance.application.account.Passwords;
import fr.echeance.domain.account.Password;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) with 7 MiB, five passes and one lane: of the settings that OWASP's Password Storage Cheat Sheet holds equal, the one
 * that asks least of the memory, which the garbage collector moves about. As many at once as there are processors: more would only wait for
 * one another.
 */
@Component
final class Argon2Passwords implements Passwords {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore places =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Costs as much to ask as anybody's and no password has it; said here, since a hash at each start would take time. */
    private static final String NOBODY =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(KIBIBYTES, PASSES, LANES, zeroes(SALT), zeroes(HASH));

    @Override
    public String hash(Password password) {
        return taking(() -> Objects.requireNonNull(encoder.encode(password.value())));
    }

    @Override
    public boolean matches(String typed, Optional<String> hash) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        boolean right = taking(() -> encoder.matches(normal, hash.orElse(NOBODY)));
        return right && hash.isPresent();
    }

    private static String zeroes(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    private <T> T taking(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
