package fr.echeance.bootstrap.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The life of one sample order.
 *
 * @param placed how long before the first start
 * @param lines pieces by article
 * @param end how far it went
 */
record Story(Buyer buyer, Instant placed, Map<String, Integer> lines, String method, End end) {
    enum End {
        AWAITING_PAYMENT,
        LAPSED,
        CONFIRMED,
        SHIPPED,
        DELIVERED,
        CANCELLED
    }

    /** One order at every age that the shop's rules tell apart, oldest first. */
    static List<Story> all(Instant start) {
        ZonedDateTime now = start.atZone(ZoneId.of("Europe/Paris"));
        return List.of(
                // Its invoice goes at the end of this year, or has gone.
                story(
                        Buyer.HONORE,
                        now.minusYears(10).minusDays(40),
                        "domicile",
                        End.DELIVERED,
                        "HOR-GAR-25",
                        1),
                // An invoice in its ninth year.
                story(
                        Buyer.GARANCE,
                        now.minusYears(8).minusDays(20),
                        "relais",
                        End.DELIVERED,
                        "SAB-003-HET",
                        2),
                // The order itself has gone, its writing from 120 € has not.
                story(
                        Buyer.FIRMIN,
                        now.minusYears(7).minusDays(30),
                        "domicile",
                        End.DELIVERED,
                        "HOR-GAR-35",
                        1),
                // The buyer has faded, order and invoice are in the archive.
                story(Buyer.ELISE, now.minusYears(3), "relais", End.DELIVERED, "SAB-003-HET", 1),
                // Delivered two years ago yesterday: the contact fades tomorrow.
                story(
                        Buyer.DESIRE,
                        now.minusYears(2).minusDays(4),
                        "domicile",
                        End.DELIVERED,
                        "HOR-GAR-25",
                        1),
                // In guarantee; her second order, below, moves what follows the relationship.
                story(Buyer.CELESTE, now.minusMonths(8), "relais", End.DELIVERED, "SAB-003-HET", 3),
                story(Buyer.JULES, now.minusDays(12), "domicile", End.DELIVERED, "HOR-GAR-35", 1),
                story(Buyer.IRIS, now.minusDays(6), "express", End.DELIVERED, "SAB-003-HET", 1),
                story(Buyer.BASILE, now.minusDays(3), "relais", End.CANCELLED, "HOR-GAR-25", 1),
                story(Buyer.GARANCE, now.minusDays(2), "domicile", End.SHIPPED, "SAB-003-HET", 2),
                story(Buyer.ELISE, now.minusDays(1), "relais", End.LAPSED, "SAB-003-HET", 1),
                story(Buyer.CELESTE, now.minusHours(5), "domicile", End.CONFIRMED, "HOR-GAR-25", 1),
                story(Buyer.AURORE, now.minusHours(1), "relais", End.CONFIRMED, "SAB-003-HET", 1),
                story(
                        Buyer.BASILE,
                        now.minusMinutes(10),
                        "domicile",
                        End.AWAITING_PAYMENT,
                        "SAB-003-HET",
                        1));
    }

    Instant after(Duration time) {
        return placed.plus(time);
    }

    private static Story story(
            Buyer buyer, ZonedDateTime placed, String method, End end, String sku, int pieces) {
        return new Story(buyer, placed.toInstant(), Map.of(sku, pieces), method, end);
    }
}
