package fr.echeance.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.invoice.BalanceBooks;
import fr.echeance.application.invoice.Books.Totals;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class BooksTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Test
    void addsUpLiveAndArchivedEntriesToTheCent() {
        fixture.wind(Instant.parse("2028-01-01T00:00:00Z"));
        shop("PAYMENT", 1_999, "2027-01-01");
        shop("REFUND", 500, "2029-01-01");
        fixture.superuser(
                """
                INSERT INTO archive.payment_entry (id, reference, type, amount_cents, currency, booked_on, archive_until)
                VALUES (gen_random_uuid(), 'E-1', 'PAYMENT', 1, 'EUR', '2026-12-01', '2037-01-01')\
                """);
        assertThat(fixture.bean(BalanceBooks.class).handle())
                .isEqualTo(new Totals(0, Money.ZERO, 3, new Money(1_500)));
        fixture.wind(Instant.parse("2037-01-01T00:00:00Z"));
        assertThat(fixture.bean(BalanceBooks.class).handle())
                .isEqualTo(new Totals(0, Money.ZERO, 0, Money.ZERO));
    }

    private void shop(String type, int cents, String activeUntil) {
        fixture.superuser(
                """
                INSERT INTO shop.payment_entry (id, reference, type, amount_cents, currency, booked_on, active_until, archive_until)
                VALUES (gen_random_uuid(), 'E-1', '%s', %d, 'EUR', '2026-12-01', '%s', '2037-01-01')\
                """
                        .formatted(type, cents, activeUntil));
    }
}
