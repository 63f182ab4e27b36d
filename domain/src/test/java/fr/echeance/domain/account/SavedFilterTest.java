package fr.echeance.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.account.SavedFilter.Of;
import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedFilterTest {
    @Test
    void keepsStatesDaysAndCodes() {
        SavedFilter saved =
                new SavedFilter(
                        Of.ORDERS, " À expédier ", "state=confirmed&from=2026-11-01&shipping=home");
        assertThat(saved.name()).isEqualTo("À expédier");
        assertThat(saved.isCalledAs(new SavedFilter(Of.ORDERS, "À expédier", "state=shipped")))
                .isTrue();
        assertThat(saved.isCalledAs(new SavedFilter(Of.CATALOGUE, "À expédier", "soldOut=on")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "aurore@example.com, state=confirmed, no-person",
        "'', state=confirmed, required",
        "Tout, '', nothing-to-save",
        "Une, email=aurore%40example.com, nothing-to-save",
        "Une, q=Aurore Minuit, nothing-to-save",
        "Une, number=E-7K3MQ-92QDX, nothing-to-save"
    })
    void keepsNobody(String name, String query, String rule) {
        assertThatThrownBy(() -> new SavedFilter(Of.ORDERS, name, query))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> {
                            assertThat(invalid.field()).isEqualTo("filterName");
                            assertThat(invalid.rule()).isEqualTo(rule);
                        });
    }
}
