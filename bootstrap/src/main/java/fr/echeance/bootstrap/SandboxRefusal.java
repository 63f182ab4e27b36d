package fr.echeance.bootstrap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Outside the sandbox nobody may play the bank: a shop whose payments are the sandbox's starts with all of the sandbox, or not at all.
 * Before anything else starts.
 */
final class SandboxRefusal
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean sandbox = environment.getProperty("echeance.web.sandbox", Boolean.class, false);
        if (!sandbox
                && environment
                        .getProperty("echeance.payment.provider", "")
                        .equalsIgnoreCase("sandbox"))
            throw new IllegalStateException(
                    "echeance.payment.provider=sandbox lets everybody pay with nothing: set a real"
                            + " provider (none is there yet), or echeance.web.sandbox=true");
    }
}
