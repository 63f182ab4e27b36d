package fr.echeance.bootstrap;

import fr.echeance.application.security.NoteCustomerEvent;
import fr.echeance.application.security.NoteSiteEvent;
import fr.echeance.application.security.SecurityLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one security log of all doors; a line that is lost is told in the journal, without its message, which may quote a value. */
@Configuration(proxyBeanMethods = false)
class LostNotes {
    private static final Logger LOG = LoggerFactory.getLogger(LostNotes.class);

    @Bean
    SecurityLog securityLog(NoteSiteEvent noteSiteEvent, NoteCustomerEvent noteCustomerEvent) {
        return new SecurityLog(
                noteSiteEvent,
                noteCustomerEvent,
                (happening, failure) ->
                        LOG.error(
                                "the security log lost {}: {}",
                                happening,
                                failure.getClass().getName()));
    }
}
