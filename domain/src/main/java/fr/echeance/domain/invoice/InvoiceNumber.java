package fr.echeance.domain.invoice;

/**
 * A number of a series, unique, chronological and gapless (CIBS L. 216-33 s.): one series per legal entity and calendar year.
 *
 * @param series e.g. {@code 2026}
 * @param position 1 and up, without a gap
 */
public record InvoiceNumber(String series, int position) {
    public InvoiceNumber {
        if (position < 1) throw new IllegalArgumentException("a series begins at 1");
    }

    /** As it is printed, e.g. {@code 2026-000042}. */
    public String value() {
        return "%s-%06d".formatted(series, position);
    }
}
