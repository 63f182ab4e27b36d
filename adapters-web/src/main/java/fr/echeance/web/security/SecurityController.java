package fr.echeance.web.security;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.security.ReadSecurityLog;
import fr.echeance.application.security.SecurityEvents.Count;
import fr.echeance.application.security.SecurityEvents.Row;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The security log: nothing is changed here, and no customer is named. */
@RestController
class SecurityController {
    private static final String HERE = "/backoffice/security";
    private static final int SIZE = 30;
    private static final int SHOWN = 7;

    private final ReadSecurityLog readSecurityLog;
    private final NameStaff nameStaff;

    SecurityController(ReadSecurityLog readSecurityLog, NameStaff nameStaff) {
        this.readSecurityLog = readSecurityLog;
        this.nameStaff = nameStaff;
    }

    @GetMapping(HERE)
    SecurityPage show(
            Shell shell,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "1") String page) {
        int number = Asked.page(page);
        Optional<Happening> kind =
                given(happened).map(typed -> Asked.choice("happened", typed, Happening.class));
        Optional<Origin> from = given(origin).map(Origin::new);
        ReadSecurityLog.Log log =
                readSecurityLog.handle(new ReadSecurityLog.Query(kind, from, number, SIZE));
        Map<UUID, PersonName> names = nameStaff.handle();
        return new SecurityPage(
                shell.with(HERE, shell.cartSize()),
                Wordings.of(shell, Purpose.SITE_SECURITY),
                log.alarms().stream().map(SecurityController::alarm).toList(),
                Bars.of(shell, log.first(), log.counts()),
                shown(log).map(day -> Bars.word(shell, day)).toList(),
                kinds(log),
                options(shell, kind),
                from.map(Origin::value).orElse(null),
                log.page().rows().stream().map(row -> row(shell, row, names)).toList(),
                Pager.uncounted(address(kind, from), number, log.page().more()));
    }

    private static Stream<LocalDate> shown(ReadSecurityLog.Log log) {
        return Bars.days(log.first().plusDays(ReadSecurityLog.DAYS - SHOWN), SHOWN);
    }

    private static List<SecurityPage.Kind> kinds(ReadSecurityLog.Log log) {
        return Arrays.stream(Happening.values())
                .map(kind -> {
                    List<Count> counts =
                            log.counts().stream().filter(c -> c.happening() == kind).toList();
                    return new SecurityPage.Kind(
                            Words.of(kind),
                            shown(log).map(day -> sum(counts, day)).toList(),
                            counts.stream().mapToLong(Count::events).sum());
                })
                .filter(kind -> kind.all() > 0)
                .toList();
    }

    private static long sum(List<Count> counts, LocalDate day) {
        return counts.stream()
                .filter(count -> count.day().equals(day))
                .mapToLong(Count::events)
                .sum();
    }

    private static List<Option> options(Shell shell, Optional<Happening> chosen) {
        return Arrays.stream(Happening.values())
                .map(kind ->
                        new Option(
                                Words.of(kind),
                                shell.text("happening." + Words.of(kind)),
                                chosen.equals(Optional.of(kind))))
                .toList();
    }

    private static SecurityPage.Alarm alarm(Row row) {
        return new SecurityPage.Alarm(
                row.at(), Words.of(row.happening()), row.origin().map(Origin::value).orElse(null));
    }

    private static SecurityPage.Row row(Shell shell, Row row, Map<UUID, PersonName> names) {
        return new SecurityPage.Row(
                row.at(),
                Words.of(row.happening()),
                Words.of(row.surface()),
                row.origin().map(Origin::value).orElse(null),
                switch (row.whose()) {
                    case NOBODY -> shell.text("security.nobody");
                    case CUSTOMER -> shell.text("security.customer");
                    case STAFF ->
                            row.staff()
                                    .map(names::get)
                                    .map(PersonName::value)
                                    .orElseGet(() -> shell.text("event.left"));
                },
                link(shell, row));
    }

    /** To look at a customer belongs to who answers for people's data. */
    private static @Nullable String link(Shell shell, Row row) {
        return switch (row.whose()) {
            case CUSTOMER ->
                    shell.rooms().contains(Room.RETENTION)
                            ? CustomerEventsController.HERE + "/" + row.id()
                            : null;
            case NOBODY, STAFF -> null;
        };
    }

    private static String address(Optional<Happening> kind, Optional<Origin> origin) {
        String query =
                Stream.of(
                                kind.map(one -> "happened=" + Words.of(one)),
                                origin.map(one -> "origin=" + one.value()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? HERE : HERE + "?" + query;
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(value -> !value.isEmpty());
    }
}
