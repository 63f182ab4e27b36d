package fr.echeance.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueEditingTest {
    @ParameterizedTest
    @CsvSource({
        "COUNTED, 10, 7, 7",
        "RECEIVED, 10, 7, 17",
        "RETURNED, 10, 1, 11",
        "DAMAGED, 10, 7, 3",
        "LOST, 10, 11, -1",
        "GIVEN, 10, 0, 10",
        "RECEIVED, 2147483647, 1, 2147483648"
    })
    void aReasonSaysWhatBecomesOfTheShelf(
            StockReason reason, int before, int pieces, long afterwards) {
        assertThat(reason.onHand(before, pieces)).isEqualTo(afterwards);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PUBLISHED, true",
        "WITHDRAWN, PUBLISHED, true",
        "PUBLISHED, PUBLISHED, false",
        "PUBLISHED, WITHDRAWN, true",
        "DRAFT, WITHDRAWN, false",
        "WITHDRAWN, WITHDRAWN, false",
        "PUBLISHED, DRAFT, false",
        "WITHDRAWN, DRAFT, false"
    })
    void whatWasShownIsWithdrawnAndNothingElse(
            ProductState now, ProductState next, boolean allowed) {
        assertThat(now.mayBecome(next)).isEqualTo(allowed);
    }
}
