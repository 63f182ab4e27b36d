package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.References;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.TakeoverMapping;

import java.time.LocalDate;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Opens an export for judging. */
final class Reading {
    private final Exports exports;
    private final SecretKey takeoverKey;
    private final SecretKey pseudonymKey;

    Reading(Exports exports, SecretKey takeoverKey, SecretKey pseudonymKey) {
        this.exports = exports;
        this.takeoverKey = takeoverKey;
        this.pseudonymKey = pseudonymKey;
    }

    Batches open(UUID takeover, TakeoverMapping mapping, LocalDate today) {
        OpenExport export = new OpenExport(exports, takeover, mapping);
        try {
            Survey survey = Survey.of(export, today);
            References references = new References(mapping.shop(), takeoverKey);
            SaleLines lines =
                    new SaleLines(
                            export.columns(Source.SALES),
                            mapping.notation(),
                            new PriceList(export, survey),
                            references);
            Buyers buyers = new Buyers(export, survey, references, pseudonymKey);
            return new Batches(
                    export,
                    survey,
                    buyers,
                    new SaleReader(export.columns(Source.SALES), survey, lines, buyers));
        } catch (RuntimeException | Error failure) {
            export.close();
            throw failure;
        }
    }
}
