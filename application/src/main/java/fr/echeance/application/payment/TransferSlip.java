package fr.echeance.application.payment;

import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;

/**
 * What the buyer copies into their bank's form.
 *
 * @param missing what is still to be paid
 * @param lastDay on which the money must be there
 */
public record TransferSlip(
        TransferAccount account, CreditorReference reference, Money missing, LocalDate lastDay) {}
