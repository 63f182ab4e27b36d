package fr.echeance.web.privacy;

import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a guest sees and does who opened a link. Whoever did not is sent to ask for one. */
@RestController
@RequestMapping(GuestLinkController.ADDRESS)
class GuestDataController {
    private static final String BASE = GuestLinkController.ADDRESS;
    private static final String SCHEMA = BASE + "/schema.json";
    private static final Set<String> NOTICES =
            Set.of("erasure_asked", "erasure_asked_already", "erasure_undone", "erasure_too_late");

    private final MyDataRoom room;
    private final RequestErasure requestErasure;
    private final UndoErasure undoErasure;
    private final GuestDoor door;

    GuestDataController(
            MyDataRoom room,
            RequestErasure requestErasure,
            UndoErasure undoErasure,
            GuestDoor door) {
        this.room = room;
        this.requestErasure = requestErasure;
        this.undoErasure = undoErasure;
        this.door = door;
    }

    @GetMapping("/kept")
    ResponseEntity<MyDataPage> kept(Shell shell, HttpServletRequest request) {
        return inside(request, person -> ResponseEntity.ok(room.kept(shell, BASE, person)));
    }

    @GetMapping("/export")
    ResponseEntity<MyDataExportPage> export(Shell shell, HttpServletRequest request) {
        return inside(request, person -> ResponseEntity.ok(room.export(shell, BASE, person)));
    }

    @GetMapping("/export.json")
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        return inside(
                request,
                person ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("my-data.json")
                                                .build()
                                                .toString())
                                .body(room.json(person, SCHEMA)));
    }

    /** The form of the export, for everybody. */
    @GetMapping("/schema.json")
    ResponseEntity<byte[]> schema() {
        try {
            return ResponseEntity.ok()
                    .contentType(
                            new MediaType("application", "schema+json", StandardCharsets.UTF_8))
                    .body(new ClassPathResource("my-data.schema.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/erasure")
    ResponseEntity<ErasurePage> erasure(
            Shell shell,
            @RequestParam(defaultValue = "") String notice,
            HttpServletRequest request) {
        String said = NOTICES.contains(notice) ? notice : null;
        return inside(
                request,
                person ->
                        ResponseEntity.ok(
                                room.erasure(shell, BASE, person, Field.empty("receiptTo"), said)));
    }

    @PostMapping(path = "/erasure", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ErasurePage> erase(
            Shell shell,
            @RequestParam(defaultValue = "") String receiptTo,
            HttpServletRequest request) {
        return inside(request, person -> erase(shell, person, Field.of("receiptTo", receiptTo)));
    }

    @PostMapping("/erasure/undo")
    ResponseEntity<ErasurePage> undo(HttpServletRequest request) {
        return inside(
                request,
                person ->
                        switch (undoErasure.handle(person)) {
                            case UndoErasure.Outcome.Undone _ -> said("erasure_undone");
                            case UndoErasure.Outcome.TooLate _ -> said("erasure_too_late");
                        });
    }

    private ResponseEntity<ErasurePage> erase(Shell shell, Pseudonym person, Field typed) {
        EmailAddress address;
        try {
            address = new EmailAddress(typed.value());
        } catch (InvalidValue invalid) {
            return refused(shell, person, typed.broken(invalid.rule()));
        }
        RequestErasure.Command command =
                new RequestErasure.Command(
                        person, address, false, GuestLinkController.language(shell));
        return switch (requestErasure.handle(command)) {
            case RequestErasure.Outcome.Asked _ -> said("erasure_asked");
            case RequestErasure.Outcome.AskedAlready _ -> said("erasure_asked_already");
            case RequestErasure.Outcome.AnotherAddress _ ->
                    refused(shell, person, typed.broken("another-address"));
        };
    }

    private ResponseEntity<ErasurePage> refused(Shell shell, Pseudonym person, Field broken) {
        return ResponseEntity.badRequest().body(room.erasure(shell, BASE, person, broken, null));
    }

    private static ResponseEntity<ErasurePage> said(String notice) {
        return Redirect.to(BASE + "/erasure?notice=" + notice);
    }

    private <T> ResponseEntity<T> inside(
            HttpServletRequest request, Function<Pseudonym, ResponseEntity<T>> then) {
        Optional<Pseudonym> person = door.person(request);
        return person.isPresent() ? then.apply(person.get()) : Redirect.to(BASE);
    }
}
