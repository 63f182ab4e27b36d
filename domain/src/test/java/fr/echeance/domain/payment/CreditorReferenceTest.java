package fr.echeance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class CreditorReferenceTest {
    /** The standard's own example of check digits: RF18 5390 0754 7034. */
    @Example
    void hasTheCheckDigitsOfTheStandard() {
        assertThat(Mod97.digits("RF", "539007547034")).isEqualTo("18");
        assertThat(Mod97.holds("RF18539007547034")).isTrue();
    }

    @Property
    void isFoundFromTheNumberAndTheNumberFromIt(@ForAll long bits) {
        OrderNumber number = OrderNumber.draw(bits);
        CreditorReference reference = CreditorReference.of(number);
        assertThat(reference.number()).isEqualTo(number);
        assertThat(reference.value()).hasSize(14).startsWith("RF");
        String typed = " " + reference.grouped().toLowerCase(Locale.ROOT) + "\u00a0";
        assertThat(new CreditorReference(typed)).isEqualTo(reference);
    }

    @Property
    void findsNobodyElsesOrderByAWrongCharacter(
            @ForAll long bits,
            @ForAll @IntRange(min = 4, max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String value = CreditorReference.of(OrderNumber.draw(bits)).value();
        char right = value.charAt(at);
        char first = Character.isDigit(right) ? '0' : 'A';
        char wrong = (char) (first + (right - first + off) % (first == '0' ? 10 : 26));
        String typed = value.substring(0, at) + wrong + value.substring(at + 1);
        assertThatThrownBy(() -> new CreditorReference(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RF",
                "RF18539007547034",
                "RF007K3MQ92QDX",
                "E-7K3MQ-92QDX",
                "' OR 1=1 --"
            })
    void refusesWhatIsNoneOfTheShops(String typed) {
        assertThatThrownBy(() -> new CreditorReference(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("reference: creditor-reference");
    }
}
