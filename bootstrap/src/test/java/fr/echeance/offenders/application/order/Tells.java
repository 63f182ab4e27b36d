package fr.echeance.offenders.application.order;

import fr.echeance.domain.shared.EmailAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must not be told, told. */
public interface Tells {
    /** A log where none is kept. */
    class InALog {
        private static final System.Logger LOG = System.getLogger("inner");

        void handle() {
            LOG.log(System.Logger.Level.INFO, "done");
        }
    }

    /** A value in a message. */
    class InAnException {
        void handle(EmailAddress email) {
            throw new IllegalStateException("unknown: " + email.value());
        }
    }

    /** A value in a log, read in a lambda. */
    class ToALogger {
        private static final Logger LOG = LoggerFactory.getLogger(ToALogger.class);

        void handle(EmailAddress email) {
            LOG.atInfo().log(() -> "welcome " + email.value());
        }
    }
}
