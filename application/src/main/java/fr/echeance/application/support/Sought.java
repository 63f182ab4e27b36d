package fr.echeance.application.support;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Text;

import java.util.Optional;
import java.util.UUID;

/** By what a customer is looked for: each finds somebody, none lists everybody. */
public sealed interface Sought {
    /** Exactly this address. */
    record ByAddress(EmailAddress email) implements Sought {}

    record ByOrder(OrderNumber number) implements Sought {}

    record ByAccount(UUID account) implements Sought {}

    /** How the words of a name begin, in any order, whatever their accents and capitals. */
    record ByName(String words) implements Sought {}

    /**
     * What was typed, understood.
     *
     * @throws InvalidValue field {@code sought}: nothing, no address, or a name of less than two letters
     */
    static Sought of(String typed) {
        String line = Text.line("sought", typed, 254);
        if (line.indexOf('@') >= 0) return new ByAddress(new EmailAddress(line));
        Optional<OrderNumber> number = number(line);
        if (number.isPresent()) return new ByOrder(number.get());
        Optional<UUID> account = account(line);
        if (account.isPresent()) return new ByAccount(account.get());
        if (!hasTwoLettersTogether(line)) throw new InvalidValue("sought", "two-letters");
        return new ByName(line);
    }

    private static Optional<OrderNumber> number(String line) {
        try {
            return Optional.of(new OrderNumber(line));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> account(String line) {
        try {
            return line.length() == 36 ? Optional.of(UUID.fromString(line)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean hasTwoLettersTogether(String line) {
        int together = 0;
        for (int c : line.codePoints().toArray()) {
            together = Character.isLetterOrDigit(c) ? together + 1 : 0;
            if (together == 2) return true;
        }
        return false;
    }
}
