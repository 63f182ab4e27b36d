package fr.echeance.web.site;

import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.WindClock;
import fr.echeance.application.privacy.WindClock.Outcome;
import fr.echeance.application.privacy.WindClock.Wish;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.site.TimeMachineRoom.Asking;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.Period;
import java.util.Set;

/** Winds the sandbox's clock. The sweep comes only when it is asked for: what is overdue is gone for everybody before, which is to be seen. */
@RestController
@RequestMapping(TimeMachineRoom.ADDRESS)
@ConditionalOnBooleanProperty("echeance.web.sandbox")
class TimeMachineController {
    private static final Set<String> NOTICES =
            Set.of("wound", "real_time", "nothing_due", "below_real_time", "too_far", "swept");
    private static final int ORDERS = 1_000;

    private final TimeMachineRoom room;
    private final WindClock windClock;
    private final LapseUnpaidOrders lapseUnpaidOrders;
    private final CheckPayment checkPayment;
    private final SweepRetention sweepRetention;
    private final PurposeConsole console;
    private final LastSweep lastSweep;
    private final Clock clock;

    TimeMachineController(
            TimeMachineRoom room,
            WindClock windClock,
            LapseUnpaidOrders lapseUnpaidOrders,
            CheckPayment checkPayment,
            SweepRetention sweepRetention,
            PurposeConsole console,
            LastSweep lastSweep,
            Clock clock) {
        this.room = room;
        this.windClock = windClock;
        this.lapseUnpaidOrders = lapseUnpaidOrders;
        this.checkPayment = checkPayment;
        this.sweepRetention = sweepRetention;
        this.console = console;
        this.lastSweep = lastSweep;
        this.clock = clock;
    }

    @GetMapping
    TimeMachinePage machine(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return room.page(
                shell,
                Field.empty("to"),
                Asking.nothing(),
                NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping
    ResponseEntity<TimeMachinePage> wind(
            Shell shell,
            @RequestParam(defaultValue = "") String wind,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String sweep) {
        try {
            String notice = said(windClock.handle(wish(wind, to), Instant.now(), this::lapse));
            lapse();
            if (!sweep.isEmpty()) sweep();
            return seeOther(notice);
        } catch (InvalidValue invalid) {
            if (!invalid.field().equals("to")) throw invalid;
            Field typed = Field.of("to", to).broken(invalid.rule());
            return ResponseEntity.badRequest()
                    .body(room.page(shell, typed, Asking.nothing(), null));
        }
    }

    @PostMapping("/sweep")
    ResponseEntity<TimeMachinePage> sweepNow() {
        sweep();
        return seeOther("swept");
    }

    @PostMapping("/sql")
    TimeMachinePage ask(
            Shell shell,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String statement) {
        Purpose chosen = Asked.choice("purpose", purpose, Purpose.class);
        return room.page(
                shell,
                Field.empty("to"),
                new Asking(chosen, statement, console.ask(chosen, statement)),
                null);
    }

    private static Wish wish(String wind, String to) {
        return switch (wind) {
            case "day" -> new Wish.Forward(Period.ofDays(1));
            case "month" -> new Wish.Forward(Period.ofMonths(1));
            case "year" -> new Wish.Forward(Period.ofYears(1));
            case "next" -> new Wish.NextDeadline();
            case "real" -> new Wish.RealTime();
            case "to" ->
                    new Wish.To(
                            Asked.day("to", to)
                                    .orElseThrow(() -> new InvalidValue("to", "required")));
            default -> throw new InvalidValue("wind", "choice");
        };
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Wound _ -> "wound";
            case Outcome.Released _ -> "real_time";
            case Outcome.NothingDue _ -> "nothing_due";
            case Outcome.BelowRealTime _ -> "below_real_time";
            case Outcome.TooFar _ -> "too_far";
            case Outcome.NoSandbox _ -> throw Problem.of(HttpStatus.NOT_FOUND, "");
        };
    }

    /** What the timers would do a moment later. */
    private void lapse() {
        lapseUnpaidOrders.handle(
                new LapseUnpaidOrders.Command(
                        ORDERS,
                        order ->
                                checkPayment.handle(order, true)
                                        instanceof CheckPayment.Outcome.Unpaid));
    }

    private void sweep() {
        Instant at = clock.now();
        lastSweep.remember(at, sweepRetention.handle(SweepRetention.Command.run()));
    }

    private static ResponseEntity<TimeMachinePage> seeOther(String notice) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, TimeMachineRoom.ADDRESS + "?notice=" + notice)
                .build();
    }
}
