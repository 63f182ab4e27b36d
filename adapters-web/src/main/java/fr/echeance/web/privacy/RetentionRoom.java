package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.ForecastRetention.Forecast;
import fr.echeance.application.privacy.Holds;
import fr.echeance.application.privacy.ListHolds;
import fr.echeance.application.privacy.PlaceHold;
import fr.echeance.application.privacy.ReadLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the retention room; it looks under three purposes, each in a transaction of its own. */
@Component
class RetentionRoom {
    static final String ADDRESS = "/backoffice/privacy";

    private static final int YEARS = 12;
    private static final int ENTRIES = 50;

    private final ForecastRetention forecastRetention;
    private final SweepRetention sweepRetention;
    private final ReadLedger readLedger;
    private final ListHolds listHolds;

    RetentionRoom(
            ForecastRetention forecastRetention,
            SweepRetention sweepRetention,
            ReadLedger readLedger,
            ListHolds listHolds) {
        this.forecastRetention = forecastRetention;
        this.sweepRetention = sweepRetention;
        this.readLedger = readLedger;
        this.listHolds = listHolds;
    }

    /** The report alone: the room's counts would read every table again. */
    SweepPage report(Shell shell, Instant at, SweepRetention.Report report) {
        return new SweepPage(
                shell.with(ADDRESS, shell.cartSize()),
                Wordings.of(shell, Purpose.RETENTION),
                SweepReport.of(shell, at, report));
    }

    RetentionPage page(Shell shell, State state) {
        Forecast forecast = forecastRetention.handle(YEARS);
        ReadLedger.View ledger = readLedger.handle(ENTRIES);
        return new RetentionPage(
                shell.with(ADDRESS, shell.cartSize()),
                Stream.of(Purpose.RETENTION, Purpose.ACCOUNTABILITY, Purpose.PURCHASE_DISPUTES)
                        .map(purpose -> Wordings.of(shell, purpose))
                        .collect(Collectors.joining(" · ")),
                Horizon.of(shell, forecast, YEARS),
                kinds(shell, forecast),
                state.at(),
                ledger.sweeps().stream()
                        .map(day -> new RetentionPage.Sweep(day.at(), day.archived(), day.erased()))
                        .toList(),
                ledger.latest().stream().map(entry -> GovernanceWords.of(shell, entry)).toList(),
                ledger.sealed(),
                ledger.chainHolds(),
                listHolds.handle().stream()
                        .map(hold -> hold(shell, hold, forecast.today()))
                        .toList(),
                placing(shell, state),
                state.notice());
    }

    private List<RetentionPage.Kind> kinds(Shell shell, Forecast forecast) {
        Map<RecordKind, Long> overdue =
                sweepRetention
                        .handle(SweepRetention.Command.dryRun(Optional.empty()))
                        .lines()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        SweepRetention.Line::kind,
                                        line -> line.plan().toArchive() + line.plan().toErase()));
        LocalDate today = forecast.today();
        return new TreeMap<>(forecast.stored())
                .entrySet().stream()
                        .map(stored ->
                                new RetentionPage.Kind(
                                        Wordings.of(shell, stored.getKey()),
                                        Wordings.of(
                                                shell, RuleWording.whole(stored.getKey().rule())),
                                        Wordings.of(shell, stored.getKey().rule().text()),
                                        stored.getValue(),
                                        due(forecast, stored.getKey(), today.plusMonths(1)),
                                        due(forecast, stored.getKey(), today.plusYears(1)),
                                        overdue.getOrDefault(stored.getKey(), 0L)))
                        .toList();
    }

    private static long due(Forecast forecast, RecordKind kind, LocalDate before) {
        return forecast.due().stream()
                .filter(due -> due.kind() == kind)
                .filter(due ->
                        !due.lastDay().isBefore(forecast.today()) && due.lastDay().isBefore(before))
                .mapToLong(due -> due.records())
                .sum();
    }

    private static RetentionPage.Hold hold(Shell shell, Holds.Hold hold, LocalDate today) {
        return new RetentionPage.Hold(
                hold.id().toString(),
                Wordings.of(shell, hold.kind()),
                hold.record().toString(),
                GovernanceWords.of(shell, hold.reason()),
                hold.placedAt(),
                hold.reviewOn(),
                !hold.reviewOn().isAfter(today));
    }

    private static RetentionPage.Placing placing(Shell shell, State state) {
        return new RetentionPage.Placing(
                PlaceHold.KINDS.stream()
                        .map(kind ->
                                new Option(
                                        kind.id(),
                                        Wordings.of(shell, kind),
                                        kind.id().equals(state.kind())))
                        .toList(),
                state.record(),
                Arrays.stream(Holds.Reason.values())
                        .map(reason ->
                                new Option(
                                        reason.name().toLowerCase(Locale.ROOT),
                                        GovernanceWords.of(shell, reason),
                                        reason.name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(state.reason())))
                        .toList());
    }

    /** What the visitor typed or just did. */
    record State(Field at, Field record, String kind, String reason, @Nullable String notice) {
        static State empty() {
            return new State(Field.empty("at"), Field.empty("record"), "order", "dispute", null);
        }

        State at(Field typed) {
            return new State(typed, record, kind, reason, notice);
        }

        State saying(@Nullable String said) {
            return new State(at, record, kind, reason, said);
        }

        State placing(String chosenKind, Field typed, String chosenReason) {
            return new State(at, typed, chosenKind, chosenReason, notice);
        }
    }
}
