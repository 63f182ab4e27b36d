package fr.echeance.bootstrap.journey;

import fr.echeance.domain.privacy.Deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The export of a shop that never deleted anything: a quarter of its sales in use, a quarter archived, of a quarter the books alone. */
final class ManySales {
    private static final int ORDERS = 20_000;
    private static final int CUSTOMERS = 2_000;
    private static final int NEVER_BOUGHT = 500;

    private ManySales() {}

    /** @param shop before each number: the same sales of another shop */
    static Map<String, String> files(String shop) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("products", "ProductID,Name,Price\n1,Sablier,12.90\n2,Clepsydre,\n");
        files.put("customers", customers());
        files.put("sales", sales(shop));
        return files;
    }

    /** That so many of these shops make: orders, contacts and entries in use, archived orders and entries. */
    static List<Long> rows(long shops) {
        long quarter = shops * ORDERS / 4;
        return List.of(quarter, quarter, quarter, quarter, 2 * quarter);
    }

    private static String customers() {
        StringBuilder rows =
                new StringBuilder("CustomerID,Name,BirthDate,Email,Street,Postcode,City,Country\n");
        for (int i = 0; i < CUSTOMERS + NEVER_BOUGHT; i++)
            rows.append(
                    "%d,Prudence Aiguille,1970-01-02,client%d@ancien.example.com,%d quai des Heures,99120,Midy-le-Retard,FR\n"
                            .formatted(i, i, i));
        return rows.toString();
    }

    private static String sales(String shop) {
        LocalDate today = LocalDate.now(Deadline.PARIS);
        // A customer buys at one age alone, since the last purchase moves the deadlines of all. The
        // books' last day is that of the year.
        List<LocalDate> days =
                List.of(
                        today.withDayOfYear(1),
                        today.minusYears(4),
                        today.minusYears(9),
                        today.minusYears(15));
        StringBuilder rows =
                new StringBuilder("OrderNumber,OrderDate,CustomerID,ProductID,Quantity\n");
        for (int i = 0; i < ORDERS; i++) {
            String begin = "%s%d,%s,%d,".formatted(shop, i, days.get(i % 4), i % CUSTOMERS);
            rows.append(begin).append("1,1\n");
            if (i % 51 == 0) rows.append(begin).append("1,2\n");
            if (i % 101 == 0) rows.append("%sX%d,32/13/2020,1,1,1\n".formatted(shop, i));
        }
        return rows.toString();
    }
}
