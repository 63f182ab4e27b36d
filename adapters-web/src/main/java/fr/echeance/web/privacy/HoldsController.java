package fr.echeance.web.privacy;

import fr.echeance.application.privacy.Holds;
import fr.echeance.application.privacy.PlaceHold;
import fr.echeance.application.privacy.ReleaseHold;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RetentionRoom.ADDRESS + "/holds")
class HoldsController {
    private final RetentionRoom room;
    private final PlaceHold placeHold;
    private final ReleaseHold releaseHold;

    HoldsController(RetentionRoom room, PlaceHold placeHold, ReleaseHold releaseHold) {
        this.room = room;
        this.placeHold = placeHold;
        this.releaseHold = releaseHold;
    }

    @PostMapping
    ResponseEntity<RetentionPage> place(
            Shell shell,
            Staff staff,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String reason) {
        try {
            PlaceHold.Command command =
                    new PlaceHold.Command(
                            Asked.choice("kind", kind, RecordKind.class),
                            Asked.id("record", record),
                            Asked.choice("reason", reason, Holds.Reason.class),
                            staff.id());
            return switch (placeHold.handle(command)) {
                case PlaceHold.Outcome.Placed _ -> said("held");
                case PlaceHold.Outcome.HeldAlready _ -> said("held_already");
                case PlaceHold.Outcome.UnknownRecord _ -> said("unknown_record");
            };
        } catch (InvalidValue invalid) {
            if (!invalid.field().equals("record")) throw invalid;
            Field typed = Field.of("record", record).broken(invalid.rule());
            return ResponseEntity.badRequest()
                    .body(
                            room.page(
                                    shell,
                                    RetentionRoom.State.empty().placing(kind, typed, reason)));
        }
    }

    @PostMapping("/{id}/release")
    ResponseEntity<RetentionPage> release(Staff staff, @PathVariable String id) {
        return switch (releaseHold.handle(new ReleaseHold.Command(Asked.id(id), staff.id()))) {
            case ReleaseHold.Outcome.Released _ -> said("released");
            case ReleaseHold.Outcome.NotHeld _ -> said("not_held");
        };
    }

    private static ResponseEntity<RetentionPage> said(String notice) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, RetentionRoom.ADDRESS + "?notice=" + notice)
                .build();
    }
}
