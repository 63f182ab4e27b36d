import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows that are printed in the end, each with its bound. */
final class Table {
    private record Row(String what, String figure, String bound, String verdict, String detail) {}

    private final List<Row> rows = new ArrayList<>();

    void atLeast(String what, double ratio, double bound, String detail) {
        add(what, ratio, "≥ " + bound, ratio >= bound, detail);
    }

    void atMost(String what, double figure, double bound, String unit, String detail) {
        add(what, figure, ("≤ " + bound + " " + unit).strip(), figure <= bound, detail);
    }

    void shown(String what, double figure, String detail) {
        rows.add(new Row(what, number(figure), "shown", "", detail));
        print(rows.getLast());
    }

    void printAll() {
        System.out.println("\n| what | figure | bound | | detail |\n|---|---:|---|---|---|");
        rows.forEach(Table::print);
    }

    private void add(String what, double figure, String bound, boolean met, String detail) {
        rows.add(new Row(what, number(figure), bound, met ? "met" : "**missed**", detail));
        print(rows.getLast());
    }

    private static void print(Row row) {
        System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                row.what(), row.figure(), row.bound(), row.verdict(), row.detail());
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%.0f" : "%.2f", figure);
    }
}
