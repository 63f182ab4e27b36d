package fr.echeance.bootstrap;

import fr.echeance.application.account.AppointAdministrator;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where nobody works yet, somebody must be let in: a password is drawn and printed once, never kept and never printed again; who missed it
 * asks for a new one by mail. In the sandbox they may enter every room, else they invite who may.
 */
@Component
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final AppointAdministrator appoint;
    private final String address;
    private final boolean sandbox;

    FirstAdministrator(
            AppointAdministrator appoint,
            @Value("${echeance.administrator:}") String address,
            @Value("${echeance.web.sandbox:false}") boolean sandbox) {
        if (address.isBlank())
            throw new IllegalStateException(
                    "echeance.administrator is missing: the e-mail address of the first who may"
                            + " enter the back office");
        this.appoint = appoint;
        this.address = address;
        this.sandbox = sandbox;
    }

    /** Prints the password where it had to be drawn. */
    void appoint() {
        String password = drawn();
        Set<Role> roles = sandbox ? EnumSet.allOf(Role.class) : EnumSet.of(Role.ADMIN);
        if (appointed(password, roles))
            LOG.info(
                    "The first administrator signs in as {} with the password {} – printed this"
                            + " once",
                    // Logs are kept longer than whoever is named in them works here.
                    sandbox ? address : "echeance.administrator",
                    password);
    }

    private boolean appointed(String password, Set<Role> roles) {
        try {
            return appoint.handle(
                    new AppointAdministrator.Command(
                            new EmailAddress(address),
                            new PersonName("Administration"),
                            new Password(password),
                            roles));
        } catch (RuntimeException outage) {
            // An identity provider that is down must not keep the shop shut.
            LOG.error(
                    "Whether somebody works here cannot be told ({}): start again to appoint the"
                            + " first administrator",
                    why(outage));
            return false;
        }
    }

    /** Our own exceptions name nobody; those of others may. */
    private static String why(RuntimeException outage) {
        String name = outage.getClass().getName();
        return name.startsWith("fr.echeance.") ? String.valueOf(outage.getMessage()) : name;
    }

    private static String drawn() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++)
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return password.toString();
    }
}
