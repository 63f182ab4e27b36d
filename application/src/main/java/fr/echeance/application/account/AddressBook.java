package fr.echeance.application.account;

import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PostalAddress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The addresses that customers keep for the next time. */
public interface AddressBook {
    /** How many addresses an account keeps at most. */
    int PLACES = 10;

    /** The one that was kept last first: it is the one that an order is filled with. */
    List<Kept> of(Account account);

    void keep(UUID id, Account account, PostalAddress address, Instant now, Deadline until);

    /** Another address in the same place of the book. */
    void change(UUID id, Account account, PostalAddress address, Deadline until);

    /** Nothing happens to somebody else's. */
    void remove(UUID id, Account account);

    record Kept(UUID id, PostalAddress address) {
        /** Differs whenever the address differs, so that somebody who changes it can say what they saw. */
        public String version() {
            return digest(
                    String.join(
                            "\n",
                            address.recipient().value(),
                            address.street(),
                            address.extra().orElse(""),
                            address.postcode(),
                            address.city(),
                            address.country()));
        }

        private static String digest(String content) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(content.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is part of every Java platform", e);
            }
        }
    }
}
