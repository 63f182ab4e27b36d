package fr.echeance.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.Locale;

class OrderNumberTest {
    @Property
    void isReadAsItIsDrawnHoweverItIsTyped(@ForAll long bits) {
        OrderNumber drawn = OrderNumber.draw(bits);
        assertThat(new OrderNumber("  " + drawn.value().toLowerCase(Locale.ROOT))).isEqualTo(drawn);
        assertThat(OrderNumber.draw(bits & ((1L << 50) - 1))).isEqualTo(drawn);
    }

    @Property
    void differsWhenABitDiffers(@ForAll long bits) {
        for (int bit = 0; bit < 50; bit++)
            assertThat(OrderNumber.draw(bits ^ (1L << bit))).isNotEqualTo(OrderNumber.draw(bits));
    }

    @Property
    void refusesEverythingElse(@ForAll String text) {
        assertThatThrownBy(() -> new OrderNumber(text + "!")).isInstanceOf(InvalidValue.class);
    }

    @Example
    void hasNoLettersThatLookLikeFigures() {
        assertThatThrownBy(() -> new OrderNumber("E-7K3MO-92QDX")).isInstanceOf(InvalidValue.class);
        assertThat(new OrderNumber("E-7K3MQ-92QDX").value()).isEqualTo("E-7K3MQ-92QDX");
    }
}
