package fr.echeance.application.site;

import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The shop's settings as staff sees and changes them. */
public interface SettingsDesk {
    /** In the order in which the shop offers them, those that it no longer offers included. */
    List<Way> ways();

    /** False, and nothing changes, when the code is taken. */
    boolean add(ShopSettings.Delivery delivery);

    /** False, and nothing changes, when it is unknown or its version is another one. */
    boolean change(int version, ShopSettings.Delivery delivery, boolean offered);

    /** Holds the ways of delivery until the transaction ends, so that the last one that is offered stays. */
    void holdWays();

    Seller seller();

    /** False, and nothing changes, when the version is another one. */
    boolean change(int version, Map<String, String> mentions);

    /** Of every legal page, the newest first. */
    List<Edition> editions();

    List<Rate> rates();

    /**
     * @param version another one when something of it is different
     */
    record Way(ShopSettings.Delivery delivery, int version, boolean offered) {}

    /**
     * @param version 0 where nobody wrote any
     */
    record Seller(int version, Map<String, String> mentions) {}

    record Edition(LegalPage page, String version, Instant inForceFrom, String title) {}

    record Rate(VatCategory category, VatRate rate, LocalDate since) {}
}
