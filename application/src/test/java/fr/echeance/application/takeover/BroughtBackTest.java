package fr.echeance.application.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.JournalCopy.Renamed;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

/** Whom an old export may name: nobody who was erased here since. */
class BroughtBackTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final TakeoverDesk desk = new TakeoverDesk(NOW, new InMemoryExports());

    @Test
    void bringsNobodyBackWhoWasErasedHere() {
        Pseudonym prudence = person("Prudence@example.com");
        desk.erased.add(proof("Prudence@example.com"));
        UUID id = takenOver(FormerShop.SALES);
        assertThat(desk.orders.live()).noneMatch(o -> o.order().buyer().equals(prudence));
        assertThat(desk.view(id).report().tallies().all())
                .anyMatch(t -> t.kind() == ORDER && t.withheld() == 1 && t.loaded() == 1);
        assertThat(desk.view(id).report().headline().en()).startsWith("1 of 5 people");
        assertThat(desk.entries.live())
                .as("the books name nobody")
                .extracting(TakenEntries.TakenEntry::reference)
                .contains("SO4");
    }

    /** They moved here twice and were erased then; the export has the address of before. */
    @Test
    void bringsNobodyBackWhoWasErasedUnderALaterAddress() {
        desk.journal.append(
                new Renamed(proof("prudence@example.com"), proof("p@later.example.com"), NOW));
        desk.journal.append(
                new Renamed(proof("p@later.example.com"), proof("p@last.example.com"), NOW));
        desk.erased.add(proof("p@last.example.com"));
        takenOver(FormerShop.SALES);
        assertThat(desk.orders.live())
                .singleElement()
                .satisfies(
                        o -> assertThat(o.order().buyer()).isEqualTo(person("aurore@example.com")));
    }

    @Test
    void findsTheAddressBehindAName() {
        var files = FormerShop.files(FormerShop.SALES);
        files.computeIfPresent(
                Source.CUSTOMERS,
                (_, text) ->
                        text.replace(
                                "prudence@example.com", "Prudence Nuit <prudence@example.com>"));
        UUID id = desk.upload(files);
        desk.start(id);
        desk.running().handle(id);
        assertThat(desk.orders.live())
                .extracting(o -> o.order().buyer())
                .contains(person("prudence@example.com"));
    }

    private UUID takenOver(String sales) {
        UUID id = desk.upload(FormerShop.files(sales));
        desk.start(id);
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        return id;
    }

    private static Pseudonym person(String email) {
        return Pseudonym.of(new EmailAddress(email), TakeoverDesk.PSEUDONYM_KEY);
    }

    private static PersonProof proof(String email) {
        return PersonProof.of(person(email), TakeoverDesk.PROOF_KEY);
    }
}
