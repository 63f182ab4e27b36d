package fr.echeance.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the shop is, and lets the first person in. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final FirstAdministrator administrator;

    Welcome(Environment environment, FirstAdministrator administrator) {
        this.environment = environment;
        this.administrator = administrator;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String address = environment.getRequiredProperty(PublicWay.SETTING);
        administrator.appoint();
        LOG.info("The shop is open: {}", address);
        LOG.info("Back office: {}/backoffice", address);
    }
}
