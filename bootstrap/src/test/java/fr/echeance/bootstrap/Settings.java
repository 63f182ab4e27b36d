package fr.echeance.bootstrap;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.ResourcePropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings that a start would find: what is given, then the shop's own files. */
final class Settings {
    /** In every secret of a production where all is right. */
    static final String DRAWN = "0f1e2d3c4b5a6978";

    private Settings() {}

    static StandardEnvironment of(List<String> profiles, Map<String, String> given) {
        return of(profiles, new MapPropertySource("given", Map.copyOf(given)));
    }

    /** Given by the environment, in its spelling. */
    static StandardEnvironment ofShell(List<String> profiles, Map<String, String> given) {
        return of(
                profiles,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.copyOf(given)));
    }

    private static StandardEnvironment of(List<String> profiles, PropertySource<?> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles.toArray(String[]::new));
        // Nothing of the machine that tests.
        List<String> own = new ArrayList<>();
        environment.getPropertySources().forEach(source -> own.add(source.getName()));
        own.forEach(environment.getPropertySources()::remove);
        environment.getPropertySources().addLast(given);
        for (String profile : profiles)
            environment.getPropertySources().addLast(file("application-" + profile));
        environment.getPropertySources().addLast(file("application"));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** What one of the shop's files says. */
    static ResourcePropertySource file(String name) {
        try {
            return new ResourcePropertySource("classpath:" + name + ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A production where all is right. */
    static Map<String, String> right() {
        Map<String, String> right = new HashMap<>();
        for (String login : List.of("owner", "shop", "sweeper", "technician"))
            right.put("echeance.database." + login + "-password", DRAWN + login);
        right.put("echeance.database.url", "jdbc:postgresql://database.example.com/shop");
        right.put("echeance.secret", DRAWN.repeat(4));
        right.put("echeance.identity.keycloak.url", "https://login.example.com");
        right.put("echeance.identity.keycloak.client-secret", DRAWN);
        right.put("echeance.identity.keycloak.provisioning-secret", DRAWN + "p");
        right.put("echeance.payment.transfer.account-holder", "À la bonne heure");
        right.put("echeance.payment.transfer.iban", "FR7630006000011234567890189");
        right.put("echeance.payment.transfer.bank", "Banque du Balancier");
        right.put("echeance.web.public-url", "https://shop.example.com");
        right.put("echeance.web.shop-name", "Boutique du Midi");
        right.put("echeance.administrator", "lea@shop.example");
        right.put("echeance.erasure-journal", "/srv/journal/erasures.jsonl");
        right.put("echeance.mail.from", "bonjour@shop.example.com");
        right.put("spring.mail.host", "mail.example.com");
        right.put("server.ssl.bundle", "shop");
        return right;
    }
}
