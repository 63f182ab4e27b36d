package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.SubjectRequests;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.ErasurePlan.Line;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.privacy.Histories.Made;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hard test G4: on 500 random histories preview, run and receipt are the independent decision table, and whoever did not ask keeps
 * everything. Seen red with the contact of an open order taken, with the days to withdraw counted one too few, and with a hold forgotten.
 */
class ErasureIsAsDecidedTest {
    private static final int PEOPLE = 500;
    private static final int BYSTANDERS = 50;
    private static final EmailAddress RECEIPT = new EmailAddress("receipt@example.com");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final DecisionTable table = new DecisionTable();

    @Test
    void previewAndRunAndReceiptAreTheTable() {
        long seed = Long.getLong("erasure.seed", System.nanoTime());
        System.out.println("erasure.seed=" + seed);
        try (Sql sql = Sql.superuser()) {
            Histories histories = new Histories(seed, sql);
            List<UUID> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE + BYSTANDERS; i++) {
                people.add(new UUID(seed, i));
                histories.live(people.getLast());
            }
            List<UUID> asking = people.subList(0, PEOPLE);
            Map<UUID, List<Made>> made =
                    histories.records().stream().collect(Collectors.groupingBy(Made::person));
            Map<String, String> before = AllRows.of(sql);

            fixture.wind(Histories.ASKED);
            for (UUID person : asking)
                assertThat(request(person)).isInstanceOf(RequestErasure.Outcome.Asked.class);
            assertThat(hiddenOf(sql, people.subList(PEOPLE, people.size()), histories))
                    .as("seed %d: of who did not ask", seed)
                    .isEmpty();
            assertThat(hiddenOf(sql, asking, histories))
                    .as("seed %d: what stays in use is not hidden", seed)
                    .isNotEmpty()
                    .noneMatch(record -> record.held() || record.column().equals("later"))
                    .noneMatch(record ->
                            record.column().equals("open")
                                    && !record.last().hasPassed(Histories.ASKED))
                    .noneMatch(record ->
                            DecisionTable.isOfTheBooks(record)
                                    && !record.last().hasPassed(Histories.ASKED));

            fixture.wind(Histories.RUN);
            Map<UUID, List<Line>> previews = new HashMap<>();
            for (UUID person : asking) previews.put(person, preview(person));
            assertThat(fixture.bean(RunErasures.class).handle(PEOPLE + 1))
                    .satisfies(report -> assertThat(report.failed()).isEmpty())
                    .satisfies(report -> assertThat(report.done()).hasSize(PEOPLE));

            List<String> differences = new ArrayList<>();
            for (UUID person : asking) {
                List<String> expected = expected(made.getOrDefault(person, List.of()));
                compare(
                        differences,
                        person + " preview",
                        told(Objects.requireNonNull(previews.get(person))),
                        expected);
                compare(differences, person + " receipt", told(receipt(person)), expected);
            }
            Map<String, String> after = AllRows.of(sql);
            for (Made record : histories.records())
                differences.addAll(
                        misplaced(record, asking.contains(record.person()), before, after));
            assertThat(differences).as("seed %d", seed).isEmpty();
            assertThat(ledger(sql))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(ended(histories, asking));
        }
    }

    private RequestErasure.Outcome request(UUID person) {
        return fixture.bean(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                new Pseudonym(person), RECEIPT, true, Language.FR));
    }

    private List<Line> preview(UUID person) {
        return fixture.bean(PreviewErasure.class).handle(new Pseudonym(person)).plan();
    }

    private List<Line> receipt(UUID person) {
        return fixture.processing()
                .read(
                        Look.class,
                        _ ->
                                fixture.bean(SubjectRequests.class)
                                        .latest(new Pseudonym(person))
                                        .map(SubjectRequest::plan)
                                        .orElseThrow());
    }

    private List<String> expected(List<Made> records) {
        Map<String, Integer> counted = new TreeMap<>();
        for (Made record : records)
            counted.merge(
                    record.kind() + " " + table.fate(record) + " " + table.until(record),
                    1,
                    Integer::sum);
        return counted.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private static List<String> told(List<Line> lines) {
        Map<String, Integer> counted = new TreeMap<>();
        for (Line line : lines)
            if (line.kind() != RecordKind.SUBJECT_REQUEST)
                counted.merge(
                        line.kind().id() + " " + line.fate().name().charAt(0) + " " + line.until(),
                        line.records(),
                        Integer::sum);
        return counted.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private static void compare(
            List<String> differences, String what, List<String> is, List<String> should) {
        if (!is.equals(should)) differences.add(what + " is " + is + ", should be " + should);
    }

    private List<String> misplaced(
            Made record, boolean asked, Map<String, String> before, Map<String, String> after) {
        String live = record.kind() + " live " + record.id();
        String archived = record.kind() + " archived " + record.id();
        String place = record.archived() ? archived : live;
        String fate = asked ? table.fate(record) : "S";
        Map<String, String> should = new TreeMap<>();
        if (fate.equals("S")) should.put(place, before.get(place));
        if (fate.equals("A"))
            should.put(archived, before.get(record.kind() + " kept " + record.id()));
        Map<String, String> is = new TreeMap<>();
        for (String key : List.of(live, archived))
            if (after.containsKey(key)) is.put(key, after.get(key));
        return is.equals(should)
                ? List.of()
                : List.of(record + " is " + is + ", should be " + should);
    }

    private static List<Made> hiddenOf(Sql sql, List<UUID> people, Histories histories) {
        Map<String, String> rows = AllRows.of(sql);
        return histories.records().stream()
                .filter(record -> people.contains(record.person()))
                .filter(record ->
                        !rows.getOrDefault(
                                        record.kind() + " live " + record.id(),
                                        "\"restricted_since\": null")
                                .contains("\"restricted_since\": null"))
                .toList();
    }

    private static List<String> ledger(Sql sql) {
        return sql.rows(
                "SELECT record_kind, action, sum(records) FROM governance.ledger_entry WHERE"
                        + " purpose = 'rights' AND action IN ('erased', 'archived') GROUP BY 1, 2");
    }

    private List<String> ended(Histories histories, List<UUID> asking) {
        Map<String, Integer> ended = new TreeMap<>();
        for (Made record : histories.records())
            if (asking.contains(record.person()) && !table.fate(record).equals("S"))
                ended.merge(
                        record.kind() + (table.fate(record).equals("G") ? "|erased" : "|archived"),
                        1,
                        Integer::sum);
        return ended.entrySet().stream().map(e -> e.getKey() + "|" + e.getValue()).toList();
    }

    @UseCase(Purpose.RIGHTS)
    private static final class Look {}
}
