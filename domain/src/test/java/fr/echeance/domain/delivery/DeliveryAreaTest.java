package fr.echeance.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.Destination;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class DeliveryAreaTest {
    @Test
    void coversMetropolitanFranceWithCorsica() {
        assertThat(DeliveryArea.covers(address("75003", "FR"))).isTrue();
        assertThat(DeliveryArea.covers(address("20000", "fr"))).isTrue();
        assertThat(DeliveryArea.covers(address("97400", "FR"))).isFalse();
        assertThat(DeliveryArea.covers(address("98800", "FR"))).isFalse();
        assertThat(DeliveryArea.covers(address("1000", "BE"))).isFalse();
    }

    @Test
    void readsTrackingNumbersAsPeopleTypeThem() {
        assertThat(new TrackingNumber(" 6a 1234 5678 9").value()).isEqualTo("6A123456789");
        for (String wrong : List.of("", "1234", "6A-1234", "<script>", "9".repeat(36)))
            assertThatThrownBy(() -> new TrackingNumber(wrong)).isInstanceOf(InvalidValue.class);
    }

    private static Destination address(String postcode, String country) {
        return new PostalAddress(
                        new PersonName("Aurore Minuit"),
                        "12 rue de l’Heure",
                        Optional.empty(),
                        postcode,
                        "Ville",
                        country)
                .destination();
    }
}
