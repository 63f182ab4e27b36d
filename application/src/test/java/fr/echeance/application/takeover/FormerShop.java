package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.Source;

import java.util.LinkedHashMap;
import java.util.Map;

/** An export of our own with all verdicts at once, and everything that an export does wrong. */
final class FormerShop {
    private static final String PRODUCTS =
            """
            ProductKey,ProductSKU,ProductName,ProductPrice
            1,HG-1,Hourglass,€35.004
            2,HG-2,Clock,"120
            3,,Sand,1 234.56 €
            """;
    private static final String CUSTOMERS =
            """
            CustomerKey,FirstName,LastName,BirthDate,EmailAddress,Street,PostCode,City
            10,AURORE,MINUIT,4/8/1966,aurore@example.com,1 rue du Soir,75011,Paris
            11,BASILE,MIDI,,basile@example.com,2 rue du Jour,69001,Lyon
            12,CÉLESTE,AUBE,,no address,,,
            13,PRUDENCE,NUIT,,prudence@example.com,4 rue de la Nuit,31000,Toulouse
            13,PRUDENCE,NUIT,,prudence@example.com,4 rue de la Nuit,31000,Toulouse
            14,NOBODY,NEVER,,,,,
            """;
    static final String SALES =
            """
            OrderDate,OrderNumber,ProductKey,CustomerKey,OrderQuantity
            1/13/2015,SO1,1,10,1
            5/1/2017,SO2,1,11,2
            2021-05-01,SO3,1,12,1
            6/1/2026,SO4,1,13,1
            06/01/2026,SO4,3,13,2
            6/2/2026,SO5,1,10,1
            """;

    private FormerShop() {}

    static Map<Source, String> files(String sales) {
        Map<Source, String> files = new LinkedHashMap<>();
        files.put(Source.PRODUCTS, PRODUCTS);
        files.put(Source.CUSTOMERS, CUSTOMERS);
        files.put(Source.SALES, sales);
        return files;
    }

    static String many(int sales) {
        StringBuilder text =
                new StringBuilder(SALES.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 0; i < sales; i++)
            text.append("6/13/2026,M").append(i).append(",1,").append(10 + i % 2).append(",1\n");
        return text.toString();
    }
}
