package fr.echeance.identity.shared;

import fr.echeance.application.account.Tickets;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) under a key of this installation; a random nonce of 96 bits stands before the sealed lines. */
@Component
final class SealedTickets implements Tickets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 2_000;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SealedTickets(@Qualifier("ticketKey") SecretKey key) {
        this.key = key;
    }

    @Override
    public String seal(Ticket ticket) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(lines(ticket).getBytes(StandardCharsets.UTF_8));
            byte[] whole =
                    ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES/GCM is part of every Java platform", e);
        }
    }

    @Override
    public Optional<Ticket> open(String sealed) {
        if (sealed.length() > LONGEST) return Optional.empty();
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length <= NONCE) return Optional.empty();
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
            byte[] plain = cipher.doFinal(whole, NONCE, whole.length - NONCE);
            return ticket(new String(plain, StandardCharsets.UTF_8).split("\n", -1));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty(); // not sealed here, or altered on the way
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES/GCM is part of every Java platform", e);
        }
    }

    private static String lines(Ticket ticket) {
        return switch (ticket) {
            case Opening t -> join("opening", t.until(), written(t.email()), t.language());
            case NewPassword t ->
                    join("password", t.until(), t.subject(), t.changedAt(), written(t.to()));
            case Subscribing t ->
                    join(
                            "subscribing",
                            t.until(),
                            written(t.email()),
                            t.language(),
                            topics(t.topics()),
                            t.channel(),
                            t.wordingVersion(),
                            t.wordingHash(),
                            t.askedAt());
            case Subscriber t ->
                    join("subscriber", t.until(), t.subscription(), t.address().value());
            case Objector t -> join("objector", t.until(), t.account(), t.address().value());
            case ContactForm t -> join("contact", t.until(), t.enquiry(), t.shownAt());
            case Enquirer t -> join("enquirer", t.until(), t.enquiry());
            case AddressChange t ->
                    join(
                            "address",
                            t.until(),
                            t.account(),
                            written(t.from()),
                            written(t.to()),
                            t.confirmed());
        };
    }

    private static String written(EmailAddress address) {
        return address.value();
    }

    private static String topics(Set<Topic> topics) {
        return topics.stream().sorted().map(Topic::id).collect(Collectors.joining(" "));
    }

    private static Set<Topic> topics(String written) {
        return Arrays.stream(written.split(" ")).map(Topic::of).collect(Collectors.toSet());
    }

    private static String join(Object... parts) {
        return String.join("\n", Arrays.stream(parts).map(Object::toString).toList());
    }

    private static Optional<Ticket> ticket(String[] line) {
        try {
            Instant until = Instant.parse(line[1]);
            return Optional.of(
                    switch (line[0]) {
                        case "opening" ->
                                new Opening(
                                        new EmailAddress(line[2]),
                                        Language.valueOf(line[3]),
                                        until);
                        case "password" ->
                                new NewPassword(
                                        UUID.fromString(line[2]),
                                        new EmailAddress(line[4]),
                                        Instant.parse(line[3]),
                                        until);
                        case "subscribing" ->
                                new Subscribing(
                                        new EmailAddress(line[2]),
                                        Language.valueOf(line[3]),
                                        topics(line[4]),
                                        Channel.valueOf(line[5]),
                                        line[6],
                                        line[7],
                                        Instant.parse(line[8]),
                                        until);
                        case "subscriber" ->
                                new Subscriber(UUID.fromString(line[2]), new AddressHash(line[3]));
                        case "objector" ->
                                new Objector(UUID.fromString(line[2]), new AddressHash(line[3]));
                        case "contact" ->
                                new ContactForm(
                                        UUID.fromString(line[2]), Instant.parse(line[3]), until);
                        case "enquirer" -> new Enquirer(UUID.fromString(line[2]));
                        case "address" ->
                                new AddressChange(
                                        UUID.fromString(line[2]),
                                        new EmailAddress(line[3]),
                                        new EmailAddress(line[4]),
                                        Boolean.parseBoolean(line[5]),
                                        until);
                        default -> throw new IllegalArgumentException("an unknown ticket");
                    });
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException | InvalidValue e) {
            return Optional.empty(); // sealed by another version of the shop
        }
    }
}
