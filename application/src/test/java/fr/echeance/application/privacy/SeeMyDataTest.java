package fr.echeance.application.privacy;

import static fr.echeance.application.privacy.MyDataFixture.aurore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeeMyDataTest {
    private final MyDataFixture shop = new MyDataFixture();

    @Test
    void saysWhatIsKeptWhyAndUntilWhen() {
        List<ViewPersonalRecords.Kind> kinds = shop.viewPersonalRecords.handle(aurore());
        assertThat(kinds)
                .extracting(ViewPersonalRecords.Kind::kind)
                .containsExactly(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.INVOICE);
        ViewPersonalRecords.Kind contact = kinds.get(1);
        assertThat(contact.purposes()).contains(Purpose.ORDER_FULFILMENT);
        assertThat(contact.records()).hasSize(2).allMatch(kept -> !kept.inArchive());
        assertThat(contact.records().getFirst().rule()).isEqualTo(RecordKind.ORDER_CONTACT.rule());
    }

    @Test
    void handsOutEverythingOfThePersonAndNothingOfAnother() {
        ExportPersonalRecords.Export export = shop.exportPersonalRecords.handle(aurore());
        assertThat(export.at()).isEqualTo(shop.clock.now());
        assertThat(export.kinds().stream().flatMap(kind -> kind.records().stream()))
                .extracting(kept -> kept.record())
                .hasSize(5)
                .doesNotContainAnyElementsOf(
                        shop.people.records(RecordKind.ORDER_CONTACT, MyDataFixture.basile()));
        assertThat(shop.ledger.latest(10))
                .extracting(e -> e.action() + " " + e.recordKind() + " " + e.records())
                .containsExactlyInAnyOrder(
                        "exported order 2", "exported order_contact 2", "exported invoice 1");
    }

    @Test
    void stillTellsWhatIsHiddenByTheRequest() {
        shop.ask();
        assertThat(
                        shop.exportPersonalRecords.handle(aurore()).kinds().stream()
                                .flatMap(kind -> kind.records().stream())
                                .map(ExportPersonalRecords.Kept::record)
                                .filter(record -> record.restrictedSince().isPresent())
                                .map(PersonalRecord::kind))
                .containsExactly(RecordKind.ORDER, RecordKind.ORDER_CONTACT);
    }
}
