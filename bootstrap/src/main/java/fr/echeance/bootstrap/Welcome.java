package fr.echeance.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the shop is, and with which password the sandbox's back office opens. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final String backOfficePassword;

    Welcome(Environment environment, @Qualifier("backOfficePassword") String backOfficePassword) {
        this.environment = environment;
        this.backOfficePassword = backOfficePassword;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port", "8080");
        LOG.info("The shop is open: http://localhost:{}", port);
        LOG.info(
                "Back office: http://localhost:{}/backoffice (development password: {})",
                port,
                backOfficePassword);
    }
}
