package fr.echeance.web.site;

import fr.echeance.application.invoice.BalanceBooks;
import fr.echeance.application.invoice.Books;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.application.privacy.PurposeConsole.Answer;
import fr.echeance.application.privacy.TimeMachine;
import fr.echeance.application.privacy.Traces;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.web.privacy.SweepReport;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lays out the time machine. */
@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
class TimeMachineRoom {
    static final String ADDRESS = "/sandbox/time-machine";
    static final Purpose FIRST_PURPOSE = Purpose.ORDER_MANAGEMENT;
    static final String FIRST_STATEMENT =
            """
            SELECT o.number, o.state, c.delivery_name, c.email, c.phone
            FROM shop.orders o LEFT JOIN shop.order_contact c ON c.order_id = o.id
            ORDER BY o.placed_at DESC\
            """;

    private static final int ORDERS = 12;

    private final Clock clock;
    private final TimeMachine machine;
    private final ForecastRetention forecastRetention;
    private final Traces traces;
    private final BalanceBooks balanceBooks;
    private final LastSweep lastSweep;

    TimeMachineRoom(
            Clock clock,
            TimeMachine machine,
            ForecastRetention forecastRetention,
            Traces traces,
            BalanceBooks balanceBooks,
            LastSweep lastSweep) {
        this.clock = clock;
        this.machine = machine;
        this.forecastRetention = forecastRetention;
        this.traces = traces;
        this.balanceBooks = balanceBooks;
        this.lastSweep = lastSweep;
    }

    TimeMachinePage page(Shell shell, Field to, Asking asking, @Nullable String notice) {
        LastSweep.Made made = lastSweep.made();
        Books.Totals books = balanceBooks.handle();
        return new TimeMachinePage(
                shell.with(ADDRESS, shell.cartSize()),
                clock.now(),
                machine.isReal(),
                forecastRetention.handle(ForecastRetention.FARTHEST).next().orElse(null),
                to,
                traces.latest(ORDERS).stream().map(trace -> trace(shell, trace)).toList(),
                sql(shell, asking),
                made == null ? null : SweepReport.of(shell, made.at(), made.report()),
                new TimeMachinePage.Books(
                        books.invoices(),
                        books.invoiced().cents(),
                        books.payments(),
                        books.paid().cents()),
                notice);
    }

    private static TimeMachinePage.Trace trace(Shell shell, Traces.Trace trace) {
        return new TimeMachinePage.Trace(
                trace.number().orElse("…" + trace.order().toString().substring(28)),
                "/backoffice/orders/" + trace.order(),
                trace.isActive(),
                trace.records().stream()
                        .map(fade ->
                                new TimeMachinePage.Fade(
                                        field(shell, fade.kind()),
                                        fade.state().name().toLowerCase(Locale.ROOT),
                                        fade.lastDay().orElse(null)))
                        .toList());
    }

    private static String field(Shell shell, RecordKind kind) {
        return kind == RecordKind.ORDER_CONTACT
                ? Wordings.of(
                        shell,
                        new Wording(
                                "Nom, adresse, téléphone, courriel",
                                "Name, address, phone, e-mail"))
                : Wordings.of(shell, kind);
    }

    private static TimeMachinePage.Sql sql(Shell shell, Asking asking) {
        List<Option> purposes =
                Arrays.stream(Purpose.values())
                        .map(purpose ->
                                new Option(
                                        purpose.id(),
                                        purpose.id() + " – " + Wordings.of(shell, purpose),
                                        purpose == asking.purpose()))
                        .toList();
        return switch (asking.answer()) {
            case null ->
                    new TimeMachinePage.Sql(
                            purposes, asking.statement(), null, List.of(), List.of());
            case Answer.Rows rows ->
                    new TimeMachinePage.Sql(
                            purposes, asking.statement(), null, rows.columns(), rows.rows());
            case Answer.Refused refused ->
                    refused(
                            purposes,
                            asking,
                            whyLogin(shell, asking.purpose()) + "PostgreSQL: " + refused.message());
            case Answer.NotAsked notAsked ->
                    refused(purposes, asking, Wordings.of(shell, words(notAsked.why())));
        };
    }

    private static TimeMachinePage.Sql refused(
            List<Option> purposes, Asking asking, String refusal) {
        return new TimeMachinePage.Sql(purposes, asking.statement(), refusal, List.of(), List.of());
    }

    private static String whyLogin(Shell shell, Purpose purpose) {
        return switch (purpose) {
            case RETENTION ->
                    Wordings.of(
                            shell,
                            new Wording(
                                    "Ce rôle voit ce qui est échu : seule la connexion du balayage"
                                            + " peut le prendre, jamais celle de la boutique. ",
                                    "This role sees what is overdue: only the sweeper's login can"
                                            + " take it, never the shop's. "));
            case TECHNICAL ->
                    Wordings.of(
                            shell,
                            new Wording(
                                    "Ce rôle tient les tables des bibliothèques : il a sa propre"
                                            + " connexion. ",
                                    "This role keeps the tables of libraries: it has a login of"
                                            + " its own. "));
            default -> "";
        };
    }

    private static Wording words(PurposeConsole.Why why) {
        return switch (why) {
            case EMPTY -> new Wording("Écrivez une requête.", "Write a query.");
            case TOO_LONG ->
                    new Wording(
                            "La requête dépasse 4 000 caractères.",
                            "The query is longer than 4,000 characters.");
            case SEVERAL_STATEMENTS ->
                    new Wording("Une seule instruction à la fois.", "One statement at a time.");
            case NO_QUESTION ->
                    new Wording(
                            "Ici ne passent que SELECT, WITH, VALUES, TABLE, EXPLAIN, SHOW et, pour"
                                    + " être refusés par la base, INSERT, UPDATE, DELETE, MERGE.",
                            "Only SELECT, WITH, VALUES, TABLE, EXPLAIN, SHOW pass here and, to be"
                                    + " refused by the database, INSERT, UPDATE, DELETE, MERGE.");
            case LEAVES_THE_PURPOSE ->
                    new Wording(
                            "Cette fonction quitte la finalité choisie ou agit sur le serveur :"
                                    + " elle n’est pas transmise.",
                            "This function leaves the chosen purpose or acts on the server: it is"
                                    + " not passed on.");
        };
    }

    /** @param answer null when nothing was asked yet */
    record Asking(Purpose purpose, String statement, @Nullable Answer answer) {
        static Asking nothing() {
            return new Asking(FIRST_PURPOSE, FIRST_STATEMENT, null);
        }
    }
}
