package fr.echeance.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;

import java.util.List;

class CatalogValuesTest {
    @Test
    void readsSlugsAndNothingElse() {
        assertThat(new Slug("sablier-3-minutes").value()).isEqualTo("sablier-3-minutes");
        for (String wrong :
                List.of("", "Sablier", "-a", "a-", "a--b", "œuf", "a b", "a/b", "a".repeat(81)))
            assertThatThrownBy(() -> new Slug(wrong)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void tellsOfAShelfWhatABuyerNeedsToKnow() {
        assertThat(Availability.of(-1)).isEqualTo(new Availability.SoldOut());
        assertThat(Availability.of(0)).isEqualTo(new Availability.SoldOut());
        assertThat(Availability.of(1)).isEqualTo(new Availability.FewLeft(1));
        assertThat(Availability.of(5)).isEqualTo(new Availability.FewLeft(5));
        assertThat(Availability.of(6)).isEqualTo(new Availability.Available());
        assertThat(Availability.of(6_000)).isEqualTo(new Availability.Available());
    }
}
