package fr.echeance.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import java.util.regex.Pattern;

/** What a server meant that did not take a letter (RFC 5321, 4.2; RFC 3463). */
final class Refusal {
    private static final int PERMANENT = 500;

    /** It says goodbye, whatever it was asked. */
    private static final int CLOSING = 421;

    /** No such mailbox, domain or user; switched off. Whatever else a server calls permanent is about us or about the letter. */
    private static final Pattern NO_MAILBOX = Pattern.compile("\\b5\\.(1\\.[0-9]+|2\\.1)\\b");

    /** A code of that older kind says so by itself. */
    private static final Pattern ENHANCED =
            Pattern.compile("\\b[245]\\.[0-9]{1,3}\\.[0-9]{1,3}\\b");

    private Refusal() {}

    static Smtp.Answer answer(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException())
            switch (one) {
                case SMTPAddressFailedException address -> {
                    return ofMailbox(address.getReturnCode(), String.valueOf(one.getMessage()));
                }
                case SMTPSendFailedException whole -> {
                    return ofLetter(whole.getReturnCode(), String.valueOf(whole.getCommand()));
                }
                default -> {}
            }
        return Smtp.Answer.LOST;
    }

    private static Smtp.Answer ofMailbox(int code, String said) {
        if (code < 0 || code == CLOSING) return Smtp.Answer.AWAY;
        if (code < PERMANENT) return Smtp.Answer.LATER;
        boolean says = ENHANCED.matcher(said).find();
        boolean none = says ? NO_MAILBOX.matcher(said).find() : code == 550 || code == 551;
        return none ? Smtp.Answer.BOUNCED : Smtp.Answer.REFUSED;
    }

    /** Before the letter is begun no answer is a loss; a refusal of the sender says nothing about letter or mailbox. */
    private static Smtp.Answer ofLetter(int code, String command) {
        boolean begun = !command.startsWith("MAIL") && !command.startsWith("DATA");
        if (code < 0) return begun ? Smtp.Answer.LOST : Smtp.Answer.AWAY;
        if (code == CLOSING || command.startsWith("MAIL")) return Smtp.Answer.AWAY;
        return code >= PERMANENT ? Smtp.Answer.REFUSED : Smtp.Answer.LATER;
    }
}
