package fr.echeance.bootstrap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Nothing that is for trying out may be met by somebody real. In production every reason not to start is told at once; elsewhere nobody
 * but this machine finds the shop, and nobody plays the bank of one that has left the sandbox. Before anything else starts.
 */
final class ProductionRefusal
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String PROFILE = "production";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> reasons = reasons(context.getEnvironment());
        if (!reasons.isEmpty()) throw new RefusedStart(reasons);
    }

    static List<String> reasons(ConfigurableEnvironment environment) {
        Given given = new Given(environment);
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) return tryingOut(given);
        List<String> reasons = new ArrayList<>(ProductionReasons.of(given));
        reasons.addAll(PublicWay.reasons(given));
        reasons.addAll(Secrets.reasons(given));
        return reasons;
    }

    private static List<String> tryingOut(Given given) {
        List<String> reasons = new ArrayList<>();
        if (!given.isOn("echeance.web.sandbox") && ProductionReasons.sandboxPays(given))
            reasons.add(
                    "echeance.payment.provider: the sandbox lets everybody pay with nothing; set"
                            + " transfer, or echeance.web.sandbox=true");
        // Time machine, mailbox and a bank that everybody plays: whoever forgot the profile would
        // open them to the world.
        if (!PublicWay.isOfThisMachine(given))
            reasons.add(
                    PublicWay.SETTING
                            + ": others than this machine find the shop there; set"
                            + " spring.profiles.active=production, or an address on localhost");
        return reasons;
    }
}
