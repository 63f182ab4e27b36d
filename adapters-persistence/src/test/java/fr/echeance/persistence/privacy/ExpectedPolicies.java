package fr.echeance.persistence.privacy;

import static fr.echeance.domain.privacy.Purpose.PURCHASE_DISPUTES;
import static fr.echeance.domain.privacy.Purpose.RIGHTS;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policies that a kind's tables must have and no others, from the domain's kinds and the declared grants; as pg_policies words them. */
final class ExpectedPolicies {
    static final String IN_FORCE =
            """
            SELECT format('%I.%I', schemaname, tablename), policyname, permissive, cmd,
                (SELECT string_agg(r, ',' ORDER BY r) FROM unnest(roles::text[]) r),
                regexp_replace(coalesce(qual, '-'), '\\s+', ' ', 'g'), regexp_replace(coalesce(with_check, '-'), '\\s+', ' ', 'g') FROM pg_policies\
            """;

    private static final String NOW = "( SELECT present.at FROM governance.present)";
    private static final String ACTIVE =
            "((active_until > " + NOW + ") AND (restricted_since IS NULL))";
    private static final String BORN = "(active_until > " + NOW + ")";
    private static final String WITNESSES =
            "customer_questions,customer_site_security,order_fulfilment,order_management,product_enquiry,purchase_disputes";
    private static final String ARCHIVE = "(archive_until > " + NOW + ")";

    /** What comes from a former shop. */
    private static final Set<RecordKind> TAKEN_OVER =
            EnumSet.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.PAYMENT_ENTRY);

    private final List<String> lines = new ArrayList<>();

    static List<String> of(Collection<Governed> tables) {
        ExpectedPolicies expected = new ExpectedPolicies();
        tables.forEach(expected::add);
        expected.addIdempotencyKeys();
        return expected.lines;
    }

    private void add(Governed table) {
        Set<Purpose> readers = readers(table);
        line(table.live(), "purpose", true, "ALL", readers, "true", "-");
        if (table.kind() == RecordKind.LEDGER_ENTRY) {
            addLedger(table.live());
            return;
        }
        Set<Purpose> evidence = EnumSet.noneOf(Purpose.class);
        evidence.addAll(Life.evidence(table.kind()));
        line(table.live(), "active", false, "ALL", without(readers, evidence), ACTIVE, "-");
        line(
                table.live(),
                "active_or_archive",
                false,
                "ALL",
                without(readers, without(readers, evidence)),
                "(" + ARCHIVE + " AND (restricted_since IS NULL))",
                ACTIVE);
        Set<Purpose> onlyEvidence = without(evidence, readers);
        String ended = "(active_until <= " + NOW + ")";
        line(
                table.live(),
                "evidence",
                true,
                "SELECT",
                onlyEvidence,
                "(" + ended + " AND " + ARCHIVE + ")",
                "-");
        Set<Purpose> disputes = only(onlyEvidence, PURCHASE_DISPUTES);
        line(
                table.live(),
                "held",
                true,
                "SELECT",
                disputes,
                "(" + ended + " AND " + held(table, table.live()) + ")",
                "-");
        addKeeping(
                table, table.live(), "active_until", "((restricted_since IS NULL) AND (NOT %s))");
        table.archived().ifPresent(archived -> addArchive(table, archived, evidence));
    }

    private void addArchive(Governed table, String archived, Set<Purpose> evidence) {
        line(archived, "evidence", true, "SELECT", evidence, "true", "-");
        line(
                archived,
                "archive",
                false,
                "SELECT",
                without(evidence, EnumSet.of(PURCHASE_DISPUTES, RIGHTS)),
                ARCHIVE,
                "-");
        line(
                archived,
                "archive_or_held",
                false,
                "SELECT",
                only(evidence, PURCHASE_DISPUTES),
                "(" + ARCHIVE + " OR " + held(table, archived) + ")",
                "-");
        text(archived, "filled", true, "INSERT", "retention,rights", "-", ARCHIVE);
        addKeeping(table, archived, "archive_until", "(NOT %s)");
    }

    private void addKeeping(Governed table, String relation, String deadline, String spared) {
        text(relation, "rights", true, "ALL", "rights", "true", "-");
        text(relation, "keeper", true, "ALL", "keeper", "true", "-");
        text(relation, "plan", true, "SELECT", "retention", "true", "-");
        String due = "(%s <= %s)".formatted(deadline, NOW);
        text(relation, "sweep", true, "DELETE", "retention", due, "-");
        text(relation, "lock", true, "UPDATE", "retention", due, "false");
        if (table.kind() == RecordKind.STAFF_ACCESS)
            text(relation, "witness", true, "INSERT", WITNESSES, "-", BORN);
        if (table.kind() == RecordKind.SUPPRESSION_ENTRY)
            text(relation, "joined", true, "INSERT", "retention", "-", BORN);
        if (TAKEN_OVER.contains(table.kind()))
            text(
                    relation,
                    "taken_over",
                    true,
                    "INSERT",
                    "takeover",
                    "-",
                    relation.startsWith("archive.") ? ARCHIVE : ACTIVE);
        if (table.kind() != RecordKind.HOLD)
            text(
                    relation,
                    "spared",
                    false,
                    "DELETE",
                    "retention,rights",
                    spared.formatted(held(table, relation)),
                    "-");
    }

    /** Everybody writes down what they did; nobody but the end of a pseudonym changes an entry. */
    private void addLedger(String relation) {
        text(relation, "rights", true, "ALL", "rights", "true", "-");
        text(relation, "keeper", true, "ALL", "keeper", "true", "-");
        text(relation, "plan", true, "SELECT", "retention", "true", "-");
        text(
                relation,
                "cut",
                true,
                "UPDATE",
                "retention",
                "((active_until <= " + NOW + ") AND (actor IS NOT NULL))",
                "(actor IS NULL)");
        for (Purpose purpose : Purpose.values())
            text(relation, "witness_" + purpose.id(), true, "INSERT", purpose.id(), "-", "true");
    }

    /** The one table beside the kinds' own that purposes read. */
    private void addIdempotencyKeys() {
        String relation = "technical.idempotency_key";
        String alive = "(active_until > " + NOW + ")";
        String purposes =
                Arrays.stream(Purpose.values())
                        .filter(p ->
                                !EnumSet.of(RIGHTS, Purpose.RETENTION, Purpose.TECHNICAL)
                                        .contains(p))
                        .map(Purpose::id)
                        .collect(Collectors.joining(","));
        text(relation, "keeping", true, "ALL", "technical,technician", "true", "-");
        text(relation, "active", true, "SELECT", purposes, alive, "-");
        text(relation, "made", true, "INSERT", purposes, "-", alive);
    }

    /** The purposes with a declared right on the live table, save those that only look at evidence. */
    private static Set<Purpose> readers(Governed table) {
        return Grants.declared().stream()
                .filter(line ->
                        line.matches("\\w+ \\w+ " + table.live().replace(".", "\\.") + "(\\(.*)?"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(purpose -> !purpose.equals(Grants.EVERY) && !purpose.equals("technical"))
                .map(Purpose::of)
                .filter(table.kind().purposes()::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }

    private static String held(Governed table, String relation) {
        return "(EXISTS ( SELECT FROM governance.hold h WHERE ((h.record_kind = '%s'::text) AND (h.record_id = %s.%s) AND (h.released_at IS NULL))))"
                .formatted(
                        table.kind().id(),
                        relation.substring(relation.indexOf('.') + 1),
                        table.key());
    }

    private void line(
            String relation,
            String name,
            boolean permissive,
            String command,
            Set<Purpose> to,
            String using,
            String check) {
        if (!to.isEmpty())
            text(
                    relation,
                    name,
                    permissive,
                    command,
                    to.stream().map(Purpose::id).collect(Collectors.joining(",")),
                    using,
                    check);
    }

    private void text(
            String relation,
            String name,
            boolean permissive,
            String command,
            String to,
            String using,
            String check) {
        String roles =
                Arrays.stream(to.split(","))
                        .map(purpose -> Schema.PREFIX + purpose)
                        .sorted()
                        .collect(Collectors.joining(","));
        lines.add(
                Stream.of(
                                relation,
                                name,
                                permissive ? "PERMISSIVE" : "RESTRICTIVE",
                                command,
                                roles,
                                using,
                                check)
                        .collect(Collectors.joining("|")));
    }

    private static Set<Purpose> without(Set<Purpose> all, Set<Purpose> taken) {
        return all.stream().filter(each -> !taken.contains(each)).collect(Collectors.toSet());
    }

    private static Set<Purpose> only(Set<Purpose> all, Purpose purpose) {
        return all.contains(purpose) ? EnumSet.of(purpose) : EnumSet.noneOf(Purpose.class);
    }
}
