package fr.echeance.bootstrap;

import fr.echeance.application.shared.Ids;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.UUID;

@Component
final class SecureIds implements Ids {
    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        // RFC 9562, 5.7: 48 bits of Unix milliseconds, version, 12 random bits; variant, 62 random
        // bits.
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextLong(0x1000L);
        return new UUID(
                high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    @Override
    public long secretBits() {
        return random.nextLong();
    }

    @Override
    public UUID secret() {
        return UUID.randomUUID();
    }
}
