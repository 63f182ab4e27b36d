package fr.echeance.payment.transfer;

import fr.echeance.domain.payment.Bic;
import fr.echeance.domain.payment.Iban;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Optional;

/**
 * Payment by bank transfer; asked for where {@code echeance.payment.provider} is {@code transfer}.
 *
 * @param accountHolder whose account it is, as the bank knows them; 70 characters at most
 * @param iban the account's number (ISO 13616), with or without spaces
 * @param bic of the bank (ISO 9362); may be left out within SEPA
 * @param bank the bank's name; 70 characters at most
 * @param unpaidDays how many whole days after its own an unpaid order is kept for its transfer, 1 to 20; then it lapses
 */
@ConfigurationProperties("echeance.payment.transfer")
record TransferSettings(
        @Nullable String accountHolder,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String bank,
        @DefaultValue("10") int unpaidDays) {
    static final String PREFIX = "echeance.payment.transfer.";

    /** An order that nobody paid is kept thirty days; money that comes late must still find it. */
    private static final int MOST_DAYS = 20;

    /** @throws IllegalStateException that names the setting which is missing or wrong */
    TransferAccount account() {
        if (unpaidDays < 1 || unpaidDays > MOST_DAYS)
            throw refused("unpaid-days", "is not between 1 and " + MOST_DAYS + " days");
        String number = given("iban", iban);
        try {
            return new TransferAccount(
                    given("account-holder", accountHolder),
                    new Iban(number),
                    Optional.ofNullable(bic).filter(code -> !code.isBlank()).map(Bic::new),
                    given("bank", bank));
        } catch (InvalidValue invalid) {
            throw refused(
                    invalid.field(),
                    switch (invalid.rule()) {
                        case "iban" ->
                                "is no account number: its length or its check digits are wrong";
                        case "bic" -> "is no bank's code: eight or eleven letters and digits";
                        case "too-long" -> "is too long";
                        default -> "cannot be read";
                    });
        }
    }

    private static String given(String setting, @Nullable String value) {
        if (value == null || value.isBlank())
            throw refused(
                    setting, "is missing; buyers are to transfer their money to that account");
        return value;
    }

    private static IllegalStateException refused(String setting, String why) {
        return new IllegalStateException(PREFIX + setting + " " + why);
    }
}
