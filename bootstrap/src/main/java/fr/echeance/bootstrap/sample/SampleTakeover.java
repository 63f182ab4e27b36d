package fr.echeance.bootstrap.sample;

import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.RunTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.application.takeover.UploadExport;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverMapping;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The shop that the sample shop was before: its export is taken over by the mapping that it suggests itself. */
@Component
@ConditionalOnBooleanProperty("echeance.sample-shop")
class SampleTakeover {
    /** How long before the first start something was sold. */
    private static final Pattern AGO = Pattern.compile("\\{(P\\w+)}");

    private final UploadExport upload;
    private final ListTakeovers list;
    private final StartTakeover start;
    private final RunTakeover run;

    SampleTakeover(UploadExport upload, ListTakeovers list, StartTakeover start, RunTakeover run) {
        this.upload = upload;
        this.list = list;
        this.start = start;
        this.run = run;
    }

    void takeOver(LocalDate today) {
        Optional<UUID> takeover = Optional.empty();
        for (Source source : Source.values())
            takeover = Optional.of(upload(takeover, source, today));
        UUID id = takeover.orElseThrow();
        String mapping =
                list.handle().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .mapping();
        var outcome = start.handle(new StartTakeover.Command(id, TakeoverMapping.parse(mapping)));
        if (!(outcome instanceof StartTakeover.Outcome.Started)
                || !run.handle(id).equals(Optional.of(Takeover.Stage.FINISHED)))
            throw new IllegalStateException(
                    "the sample shop's former shop could not be taken over");
    }

    private UUID upload(Optional<UUID> takeover, Source source, LocalDate today) {
        String rows =
                AGO.matcher(Entry.resource("former-shop/" + source.id() + ".csv"))
                        .replaceAll(ago -> today.minus(Period.parse(ago.group(1))).toString());
        var content = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        return switch (upload.handle(new UploadExport.Command(takeover, source, content))) {
            case UploadExport.Outcome.Kept(UUID id) -> id;
            case UploadExport.Outcome.Refused _, UploadExport.Outcome.TooLate _ ->
                    throw new IllegalStateException("the sample's export is refused");
        };
    }
}
