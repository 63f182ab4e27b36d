package fr.echeance.application.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.takeover.Exports.Fault;
import fr.echeance.application.takeover.Exports.Notes;
import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.takeover.Source;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every keeper of exports does. */
public abstract class ExportsContract {
    protected static final UUID ID = new UUID(4, 2);

    protected abstract Exports exports();

    @Test
    void readsRowsInOrderAndFromAnyPlaceThatOneTold() {
        assertThat(store("a,b\n1,2\n3,\n5,6\n")).isEmpty();
        List<Row> rows = all(0, 1);
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        List.of("a", "b"), List.of("1", "2"), List.of("3", ""), List.of("5", "6"));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
        for (Row row : rows)
            assertThat(all(row.offset(), row.line()))
                    .isEqualTo(rows.subList((int) row.line() - 1, rows.size()));
        assertThat(rows.get(1).nextOffset()).isEqualTo(rows.get(2).offset());
        assertThat(rows.get(1).nextLine()).isEqualTo(3);
    }

    @Test
    void knowsWhatItKeepsUntilItIsRemoved() {
        assertThat(exports().sources(ID)).isEmpty();
        store("a\n1\n");
        String one = exports().digest(ID);
        assertThat(exports().sources(ID)).containsExactly(Source.SALES);
        assertThat(exports().size(ID, Source.SALES)).isPositive();
        assertThat(exports().size(ID, Source.PRODUCTS)).isZero();
        store("a\n2\n");
        assertThat(exports().digest(ID)).isNotEqualTo(one).hasSize(64);
        store("a\n1\n");
        assertThat(exports().digest(ID)).isEqualTo(one);
        exports().remove(ID);
        exports().remove(ID);
        assertThat(exports().sources(ID)).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsNoText() {
        assertThat(store("")).contains(Fault.EMPTY);
        assertThat(store("PK\u0003\u0004\0\0")).contains(Fault.NO_TEXT);
        assertThat(store("1,aurore@example.com\n2,basile@example.com\n")).contains(Fault.NO_HEADER);
        assertThat(exports().sources(ID)).isEmpty();
    }

    @Test
    void notesTheFirstAndTheGreatest() {
        store("a\n");
        try (Notes notes = exports().notes(ID)) {
            assertThat(notes.of("a")).isEmpty();
            assertThat(notes.first("a", 7)).isEqualTo(7);
            assertThat(notes.first("a", 8)).isEqualTo(7);
            notes.greatest("b", 5);
            notes.greatest("b", 9);
            notes.greatest("b", 6);
            assertThat(notes.of("a")).hasValue(7);
            assertThat(notes.of("b")).hasValue(9);
        }
    }

    protected Optional<Fault> store(String text) {
        return exports()
                .store(
                        ID,
                        Source.SALES,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    protected List<Row> all(long offset, long line) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = exports().rows(ID, Source.SALES)) {
            rows.goTo(offset, line);
            for (var row = rows.next(); row.isPresent(); row = rows.next()) all.add(row.get());
        }
        return all;
    }
}
