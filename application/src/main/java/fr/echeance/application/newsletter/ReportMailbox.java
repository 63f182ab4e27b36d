package fr.echeance.application.newsletter;

import java.util.UUID;
import java.util.function.BiConsumer;

/** Where mail servers report what became of messages. */
public interface ReportMailbox {
    /** Hands on each report that has come and throws it away afterwards; one that fails comes again. */
    void read(BiConsumer<UUID, ReceiveReport.Report> reader);
}
