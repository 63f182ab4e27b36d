package fr.echeance.web.site;

import fr.echeance.application.order.CountOrders;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.web.privacy.Horizon;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

@RestController
class BackOfficeController {
    private static final int YEARS = 2;

    private final CountOrders countOrders;
    private final ForecastRetention forecastRetention;
    private final SweepRetention sweepRetention;
    private final boolean passkeys;

    BackOfficeController(
            CountOrders countOrders,
            ForecastRetention forecastRetention,
            SweepRetention sweepRetention,
            @Value("${echeance.identity.provider:embedded}") String provider) {
        this.countOrders = countOrders;
        this.forecastRetention = forecastRetention;
        this.sweepRetention = sweepRetention;
        passkeys = "keycloak".equals(provider);
    }

    @GetMapping("/backoffice")
    BackOfficePage hall(Shell shell) {
        List<BackOfficePage.Count> counts =
                countOrders.handle().entrySet().stream()
                        .map(count ->
                                new BackOfficePage.Count(
                                        count.getKey().name().toLowerCase(Locale.ROOT),
                                        count.getValue()))
                        .toList();
        return new BackOfficePage(
                shell,
                Wordings.of(shell, Purpose.ORDER_MANAGEMENT)
                        + " · "
                        + Wordings.of(shell, Purpose.RETENTION),
                Horizon.of(shell, forecastRetention.handle(YEARS), YEARS),
                overdue(),
                counts,
                passkeys);
    }

    private long overdue() {
        return sweepRetention
                .handle(SweepRetention.Command.dryRun(Optional.empty()))
                .lines()
                .stream()
                .mapToLong(line -> line.plan().toArchive() + line.plan().toErase())
                .sum();
    }
}
