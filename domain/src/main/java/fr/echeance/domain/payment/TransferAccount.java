package fr.echeance.domain.payment;

import fr.echeance.domain.shared.Text;

import java.util.Optional;

/**
 * The shop's account, to which buyers transfer.
 *
 * @param holder whose it is, as the bank knows them
 * @param bic empty where the account number is enough, as it is within SEPA
 * @param bank its name
 */
public record TransferAccount(String holder, Iban iban, Optional<Bic> bic, String bank) {
    /** The longest name that a transfer takes. */
    private static final int LONGEST = 70;

    public TransferAccount {
        holder = Text.line("account-holder", holder, LONGEST);
        bank = Text.line("bank", bank, LONGEST);
    }
}
