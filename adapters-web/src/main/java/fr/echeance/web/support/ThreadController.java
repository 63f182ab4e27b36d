package fr.echeance.web.support;

import fr.echeance.application.support.AnswerMessages;
import fr.echeance.application.support.ViewThread;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;
import java.util.UUID;

/** One customer's messages, for staff: answered, or put aside where there is nothing to answer. */
@RestController
@RequestMapping("/backoffice/enquiries/messages/{person}")
class ThreadController {
    private final ViewThread viewThread;
    private final AnswerMessages answerMessages;

    ThreadController(ViewThread viewThread, AnswerMessages answerMessages) {
        this.viewThread = viewThread;
        this.answerMessages = answerMessages;
    }

    @GetMapping
    ThreadPage show(Shell shell, Staff staff, @PathVariable String person) {
        return page(shell, staff, person(person), Field.empty("answer"), null);
    }

    @PostMapping("/answer")
    ResponseEntity<Page> answer(
            Shell shell,
            Staff staff,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String answer) {
        Pseudonym customer = person(person);
        Field typed = Field.of("answer", answer);
        AnswerMessages.Command command;
        try {
            command =
                    new AnswerMessages.Command(
                            Asked.id("id", id),
                            customer,
                            Asked.id("seen", seen),
                            Optional.of(new MessageText(answer)));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, staff, customer, typed.broken(invalid.rule()), null));
        }
        return done(shell, staff, customer, typed, command, "message_answered");
    }

    @PostMapping("/put-aside")
    ResponseEntity<Page> putAside(
            Shell shell,
            Staff staff,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String seen) {
        Pseudonym customer = person(person);
        AnswerMessages.Command command =
                new AnswerMessages.Command(
                        UUID.randomUUID(), customer, Asked.id(seen), Optional.empty());
        return done(shell, staff, customer, Field.empty("answer"), command, "message_put_aside");
    }

    private ResponseEntity<Page> done(
            Shell shell,
            Staff staff,
            Pseudonym customer,
            Field typed,
            AnswerMessages.Command command,
            String notice) {
        return switch (answerMessages.handle(command)) {
            case AnswerMessages.Outcome.Answered _ ->
                    Redirect.to(Room.ENQUIRIES.address() + "?notice=" + notice);
            case AnswerMessages.Outcome.SaidMeanwhile _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(page(shell, staff, customer, typed, "message_said_meanwhile"));
            case AnswerMessages.Outcome.Gone _ -> throw gone();
        };
    }

    private ThreadPage page(
            Shell shell, Staff staff, Pseudonym person, Field answer, @Nullable String notice) {
        return viewThread
                .handle(new ViewThread.Query(person, staff.id()))
                .map(thread -> ThreadPage.of(shell, person, thread, answer, notice))
                .orElseThrow(ThreadController::gone);
    }

    private static Pseudonym person(String typed) {
        return new Pseudonym(Asked.id(typed));
    }

    private static Problem gone() {
        return Problem.of(HttpStatus.NOT_FOUND, "");
    }
}
