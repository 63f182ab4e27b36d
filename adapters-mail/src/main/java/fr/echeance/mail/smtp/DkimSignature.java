package fr.echeance.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.apache.james.jdkim.DKIMCommon;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.impl.BodyHasherImpl;
import org.apache.james.jdkim.tagvalue.SignatureRecordTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Signs letters for the sender's domain (DKIM, RFC 6376: rsa-sha256, relaxed), the way out of a campaign included (RFC 8058). Without a
 * key nothing is signed here: the mail server may do it.
 */
@Component
final class DkimSignature {
    private static final String HEADERS =
            "From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Auto-Submitted:"
                    + "List-Unsubscribe:List-Unsubscribe-Post";
    private static final String NAME = "DKIM-Signature";

    private final String template;
    private final Optional<RsaKey> key;

    /**
     * @param file PKCS #8, PEM; empty: nothing is signed
     * @throws IllegalStateException when there is no RSA key in it
     */
    DkimSignature(
            @Value("${echeance.mail.from:bonjour@example.com}") String from,
            @Value("${echeance.mail.dkim.selector:echeance}") String selector,
            @Value("${echeance.mail.dkim.key-file:}") String file) {
        template =
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                        .formatted(Smtp.domain(from), selector, HEADERS);
        key = file.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(file)));
    }

    /**
     * The last thing that is done to a message: it may not change any more.
     *
     * @param body as it will be sent
     */
    void sign(MimeMessage message, byte[] body) throws MessagingException {
        if (key.isEmpty()) return;
        try {
            String header = Canonical.sign(template, new Lines(message), body, key.get());
            message.setHeader(NAME, header);
        } catch (IOException | GeneralSecurityException | FailException e) {
            throw new MessagingException("a letter could not be signed");
        }
    }

    /** The library writes what is signed; its own signer would take the JDK's signature, which is four times as slow. */
    private static final class Canonical extends DKIMCommon {
        static String sign(String template, Headers headers, byte[] body, RsaKey key)
                throws IOException, GeneralSecurityException, FailException {
            SignatureRecord record = new SignatureRecordTemplate(template);
            BodyHasherImpl hasher = new BodyHasherImpl(record);
            try (OutputStream hashed = hasher.getOutputStream()) {
                hashed.write(body);
            }
            record.setBodyHash(hasher.getDigest());
            Signature signature = key.signature();
            signatureCheck(headers, record, record.getHeaders(), signature);
            record.setSignature(signature.sign());
            return record.toString();
        }
    }

    /** Its header fields as they will be sent. */
    private static final class Lines implements Headers {
        private final List<String> fields;

        Lines(MimeMessage message) throws MessagingException {
            fields = Collections.list(message.getAllHeaderLines());
        }

        @Override
        public List<String> getFields() {
            return fields;
        }

        @Override
        public List<String> getFields(String name) {
            return fields.stream()
                    .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .toList();
        }
    }

    private static RsaKey read(Path file) {
        try {
            String pem = Files.readString(file);
            String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            return RsaKey.of(Base64.getDecoder().decode(base64));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "echeance.mail.dkim.key-file names no RSA key in PKCS #8 (PEM)");
        }
    }
}
