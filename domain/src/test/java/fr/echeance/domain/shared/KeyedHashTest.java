package fr.echeance.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.takeover.References;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whatever stands in a database under a key must be found again by every later release. Computed apart, with openssl: {@code printf 'visitor\n…'
 * | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f}
 */
class KeyedHashTest {
    private static final SecretKey KEY =
            new SecretKeySpec(
                    HexFormat.of()
                            .parseHex(
                                    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"),
                    "HmacSHA256");
    private static final EmailAddress EMAIL = new EmailAddress("Aurore@example.com");
    private static final UUID ID = new UUID(0, 7);

    @Test
    void isTheSameInPartsAndAsAWhole() {
        KeyedHash whole = KeyedHash.of("visitor\n" + ID, KEY);
        assertThat(whole.hex())
                .isEqualTo("860447ab475a768af3761ba98946e5cc0c1347160e81002519ac6b6da8c3e658");
        assertThat(KeyedHash.of(KEY, utf8("visitor"), utf8("\n" + ID)).bytes())
                .isEqualTo(whole.bytes());
        assertThat(whole.hex(4)).isEqualTo("860447ab");
        assertThat(whole.number(3)).isEqualTo(0x19ac6b6da8c3e658L);
    }

    @Test
    void recognisesWhatEarlierReleasesWroteDown() {
        assertThat(VisitorHash.of(ID, KEY).value())
                .hasToString("860447ab-475a-768a-f376-1ba98946e5cc");
        assertThat(Pseudonym.of(EMAIL, KEY).value())
                .hasToString("a5001cb1-0537-ebda-af84-f6e7ba51aa93");
        assertThat(AddressHash.ofConsent(EMAIL, KEY).value())
                .isEqualTo("90a3e60d27536e77885a3a6bd18980fcb0b7563629be36711240ab90613cf6bb");
        assertThat(AddressHash.ofSuppression(EMAIL, KEY).value())
                .isEqualTo("7d38220d749925260428442e79eaa82f3c54eb9fbb872dc9912296c9eb2ebf3b");
        assertThat(PersonProof.of(new Pseudonym(ID), KEY).value())
                .isEqualTo("94434f3342ce872bc13ba8bcffc17bc24697e2d32af635c36ea540f16ffa8278");
        assertThat(Origin.of("192.0.2.7", KEY).value())
                .isEqualTo("2eb3513ee0e06c25d4428a1ac8c0213e");
    }

    @Test
    void givesTheRecordsOfAFormerShopTheIdsThatTheyHad() {
        References references = new References("former", KEY);
        assertThat(references.sale("A1"))
                .isEqualTo(
                        new References.Identity(
                                UUID.fromString("920d066e-97c6-8149-855d-9563ae2efc6f"),
                                UUID.fromString("3f26d7c6-a6f7-6e60-9051-cde3dc258a57"),
                                UUID.fromString("5922c8b4-8177-a499-ab64-76a33a463f08"),
                                0x3233371748382e37L));
        assertThat(references.buyer("C9").value())
                .hasToString("a729e6a4-6bfc-ab03-de11-80cf01803a85");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
