package fr.echeance.domain.takeover;

/** How an export writes what can be read in two ways. */
public record Notation(DayOrder days, DecimalSign decimals) {
    /** As in France, where nothing tells. */
    public static final Notation FRENCH = new Notation(DayOrder.DAY_FIRST, DecimalSign.COMMA);

    /** What {@link TakeoverMapping#parse} reads. */
    String text() {
        return "days = " + days.words() + "\ndecimals = " + decimals.words() + "\n";
    }
}
