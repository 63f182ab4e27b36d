package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.application.privacy.PurposeConsole.Why;

import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be put to the database as it was typed. Everything else the database refuses in its own words, which is the point of the console. */
final class ConsoleStatement {
    private static final Pattern BLANK =
            Pattern.compile("^(?:[\\s(]++|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)++", Pattern.DOTALL);
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?i)^(SELECT|WITH|VALUES|TABLE|INSERT|UPDATE|DELETE|MERGE|EXPLAIN|SHOW)\\b.*",
                    Pattern.DOTALL);

    /**
     * Functions that change role or settings in the middle of a statement, run SQL given as text, or act on the server. The walls do not
     * rest on this list: it keeps the console to what it shows.
     */
    private static final Pattern BEYOND =
            Pattern.compile(
                    "(?i)set_config|_to_xml|ts_stat|ts_rewrite|dblink|\\blo_|U&\\s*\""
                        + "|pg_(terminate|cancel|logical|notify|advisory|try_advisory|export|stat_reset)");

    private ConsoleStatement() {}

    /** Why not; empty when it may. */
    static Optional<Why> refusal(String typed) {
        if (typed.length() > PurposeConsole.LONGEST) return Optional.of(Why.TOO_LONG);
        if (typed.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))
            return Optional.of(Why.NO_QUESTION);
        List<NativeQuery> parts;
        try {
            // The driver's own eyes: what it takes for one statement it sends as one.
            parts = Parser.parseJdbcSql(typed, true, false, true, false, false);
        } catch (SQLException e) {
            return Optional.of(Why.NO_QUESTION);
        }
        if (parts.isEmpty() || parts.stream().allMatch(part -> part.nativeSql.isBlank()))
            return Optional.of(Why.EMPTY);
        if (parts.size() > 1) return Optional.of(Why.SEVERAL_STATEMENTS);
        String bare = BLANK.matcher(parts.getFirst().nativeSql).replaceFirst("");
        if (!QUESTION.matcher(bare).matches()) return Optional.of(Why.NO_QUESTION);
        return BEYOND.matcher(bare).find() ? Optional.of(Why.LEAVES_THE_PURPOSE) : Optional.empty();
    }
}
