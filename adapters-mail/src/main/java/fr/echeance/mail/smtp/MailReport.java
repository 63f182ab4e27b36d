package fr.echeance.mail.smtp;

import fr.echeance.application.newsletter.ReceiveReport.Report;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail server says about a message that it was handed: that it has failed for good (RFC 3464), or that its reader calls it
 * unwanted (RFC 5965). Anything else, out-of-office answers included, is no report.
 *
 * @param text of the whole letter, at most {@value #LONGEST} bytes of it
 */
record MailReport(Optional<Report> kind, String text) {
    private static final int LONGEST = 262_144;

    /** What is only late has another action, and what may go another day a status of class 4. */
    private static final List<Pattern> FAILED =
            List.of(
                    Pattern.compile("(?im)^Action:\\s*failed\\s*$"),
                    Pattern.compile("(?im)^Status:\\s*5\\."));

    /** No such mailbox, or switched off (RFC 3463). */
    private static final List<Pattern> NO_MAILBOX =
            List.of(Pattern.compile("(?im)^Status:\\s*5\\.(1\\.[0-9]+|2\\.1)\\b"));

    /** Not what takes a complaint back (RFC 6430), nor what is about signatures (RFC 6591). */
    private static final List<Pattern> NO =
            List.of(Pattern.compile("(?im)^Feedback-Type:\\s*(abuse|fraud|opt-out)\\b"));

    static MailReport of(Message message) throws MessagingException {
        String text = whole(message);
        if (message.isMimeType("multipart/report")) {
            String type = message.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("feedback-report") && says(message, "message/feedback-report", NO))
                return new MailReport(Optional.of(Report.UNWANTED), text);
            if (type.contains("delivery-status")
                    && says(message, "message/delivery-status", FAILED))
                return new MailReport(
                        Optional.of(
                                says(message, "message/delivery-status", NO_MAILBOX)
                                        ? Report.BOUNCED
                                        : Report.FAILED),
                        text);
        }
        return new MailReport(Optional.empty(), text);
    }

    /** Whether the part that programs read says all of that. */
    private static boolean says(Message message, String kind, List<Pattern> what)
            throws MessagingException {
        try {
            if (!(message.getContent() instanceof Multipart parts)) return false;
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(kind)) {
                    Bounded fields = new Bounded();
                    part.getInputStream().transferTo(fields);
                    String said = fields.toString();
                    return what.stream().allMatch(field -> field.matcher(said).find());
                }
            }
            return false;
        } catch (IOException e) {
            throw new MessagingException("a report cannot be read");
        }
    }

    private static String whole(Message message) throws MessagingException {
        try {
            Bounded bytes = new Bounded();
            message.writeTo(bytes);
            return bytes.toString();
        } catch (IOException e) {
            throw new MessagingException("a report cannot be read");
        }
    }

    /** Forgets what is too long. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (kept.size() < LONGEST) kept.write(b);
        }

        @Override
        public String toString() {
            return kept.toString(StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        }
    }
}
