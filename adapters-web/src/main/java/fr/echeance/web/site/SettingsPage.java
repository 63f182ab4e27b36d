package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The shop's settings at a glance.
 *
 * @param named whether the legal notice names the seller as it is here
 * @param mentions of who sells, by name, in the order of an invoice
 */
public record SettingsPage(
        Shell shell,
        List<Way> ways,
        Map<String, String> mentions,
        List<Terms> terms,
        List<Rate> rates,
        boolean named,
        @Nullable String notice)
        implements Page {
    /**
     * @param price in cents
     * @param freeFrom in cents
     */
    public record Way(
            String code,
            String name,
            String delay,
            long price,
            @Nullable Long freeFrom,
            int maxDays,
            boolean offered) {}

    public record Terms(String page, String version, String title, Instant inForceFrom) {}

    public record Rate(String category, int basisPoints, LocalDate since) {}
}
