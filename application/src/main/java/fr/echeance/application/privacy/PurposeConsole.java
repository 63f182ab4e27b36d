package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** Asks the database in SQL, as the shop's login would under a purpose: reading alone, in the sandbox alone. */
public interface PurposeConsole {
    int MOST_ROWS = 50;
    int LONGEST = 4_000;

    Answer ask(Purpose purpose, String statement);

    sealed interface Answer {
        /** @param more whether there were more rows than are shown */
        record Rows(List<String> columns, List<List<String>> rows, boolean more) implements Answer {
            public Rows {
                columns = List.copyOf(columns);
                rows = List.copyOf(rows);
            }
        }

        /** @param message the database's own words */
        record Refused(String message) implements Answer {}

        /** It was not put to the database. */
        record NotAsked(Why why) implements Answer {}
    }

    /** What is no question. */
    enum Why {
        EMPTY,
        TOO_LONG,
        SEVERAL_STATEMENTS,
        /** Only what begins as a query or a change is put; of changes the database says itself that it refuses them. */
        NO_QUESTION,
        /** It would leave the purpose, or reach beyond the tables. */
        LEAVES_THE_PURPOSE
    }
}
