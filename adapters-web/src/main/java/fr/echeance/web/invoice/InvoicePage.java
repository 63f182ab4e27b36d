package fr.echeance.web.invoice;

import fr.echeance.web.order.Line;
import fr.echeance.web.order.Sums;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice with all its mentions (CIBS L. 216-33 s.).
 *
 * @param number unique, chronological, gapless
 * @param suppliedOn day of the sale
 * @param seller lines of name, address, numbers
 * @param buyer lines of name and address
 * @param payment how and when it was paid, in words
 * @param mentions further lines that the law asks for
 * @param mark until when the buyer's name and address are kept
 */
public record InvoicePage(
        Shell shell,
        String number,
        String orderNumber,
        LocalDate issuedOn,
        LocalDate suppliedOn,
        List<String> seller,
        List<String> buyer,
        List<InvoiceLine> lines,
        Sums sums,
        String payment,
        List<String> mentions,
        DeadlineMark mark)
        implements Page {

    /**
     * @param line prices with tax
     * @param unitNet price of one piece without tax
     * @param rate VAT in basis points
     */
    public record InvoiceLine(Line line, long unitNet, int rate) {}
}
