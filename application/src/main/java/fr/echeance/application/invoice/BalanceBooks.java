package fr.echeance.application.invoice;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** What was invoiced and what was paid, to the cent: stays as it is while names fade. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class BalanceBooks {
    private final Processing processing;
    private final Books books;

    BalanceBooks(Processing processing, Books books) {
        this.processing = processing;
        this.books = books;
    }

    public Books.Totals handle() {
        return processing.read(BalanceBooks.class, _ -> books.totals());
    }
}
