package fr.echeance.web.support;

import fr.echeance.application.support.AnswerEnquiry;
import fr.echeance.application.support.CloseEnquiry;
import fr.echeance.application.support.Enquiries;
import fr.echeance.application.support.ListEnquiries;
import fr.echeance.application.support.ListThreads;
import fr.echeance.application.support.ServiceThreads;
import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What visitors asked and the answers, and which customers wrote. */
@RestController
@RequestMapping("/backoffice/enquiries")
class EnquiriesController {
    private static final Set<String> NOTICES =
            Set.of("enquiry_answered", "enquiry_closed", "message_answered", "message_put_aside");

    private final ListEnquiries listEnquiries;
    private final ListThreads listThreads;
    private final ViewEnquiry viewEnquiry;
    private final AnswerEnquiry answerEnquiry;
    private final CloseEnquiry closeEnquiry;

    EnquiriesController(
            ListEnquiries listEnquiries,
            ListThreads listThreads,
            ViewEnquiry viewEnquiry,
            AnswerEnquiry answerEnquiry,
            CloseEnquiry closeEnquiry) {
        this.listEnquiries = listEnquiries;
        this.listThreads = listThreads;
        this.viewEnquiry = viewEnquiry;
        this.answerEnquiry = answerEnquiry;
        this.closeEnquiry = closeEnquiry;
    }

    @GetMapping
    EnquiriesPage list(Shell shell, @RequestParam(defaultValue = "") String notice) {
        ListEnquiries.Listed listed = listEnquiries.handle();
        ListThreads.Listed threads = listThreads.handle();
        return new EnquiriesPage(
                shell.with(Room.ENQUIRIES.address(), shell.cartSize()),
                Wordings.of(shell, Purpose.PRODUCT_ENQUIRY)
                        + " · "
                        + Wordings.of(shell, Purpose.CUSTOMER_QUESTIONS),
                rows(listed.waiting()),
                rows(listed.dealtWith()),
                threads(threads.waiting()),
                threads(threads.dealtWith()),
                NOTICES.contains(notice) ? notice : null);
    }

    private static List<EnquiriesPage.Exchange> threads(List<ServiceThreads.Row> rows) {
        return rows.stream()
                .map(row ->
                        new EnquiriesPage.Exchange(
                                row.person().value().toString(), row.messages(), row.at()))
                .toList();
    }

    private static List<EnquiriesPage.Row> rows(List<Enquiries.Row> rows) {
        return rows.stream()
                .map(row ->
                        new EnquiriesPage.Row(
                                row.id().toString(), row.receivedAt(), row.answered()))
                .toList();
    }

    @GetMapping("/{id}")
    EnquiryPage show(Shell shell, Staff staff, @PathVariable String id) {
        return page(shell, staff, Asked.id(id), Field.empty("answer"), null);
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<Page> answer(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer) {
        UUID enquiry = Asked.id(id);
        Field typed = Field.of("answer", answer);
        AnswerEnquiry.Command command;
        try {
            command = new AnswerEnquiry.Command(enquiry, new MessageText(answer));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, staff, enquiry, typed.broken(invalid.rule()), null));
        }
        return switch (answerEnquiry.handle(command)) {
            case AnswerEnquiry.Outcome.Answered _ ->
                    Redirect.to(Room.ENQUIRIES.address() + "?notice=enquiry_answered");
            case AnswerEnquiry.Outcome.DealtWith _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(page(shell, staff, enquiry, typed, "enquiry_dealt_with"));
            case AnswerEnquiry.Outcome.Gone _ -> throw gone();
        };
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Page> close(@PathVariable String id) {
        if (!closeEnquiry.handle(Asked.id(id))) throw gone();
        return Redirect.to(Room.ENQUIRIES.address() + "?notice=enquiry_closed");
    }

    private EnquiryPage page(
            Shell shell, Staff staff, UUID id, Field answer, @Nullable String notice) {
        return viewEnquiry
                .handle(new ViewEnquiry.Query(id, staff.id()))
                .map(seen -> EnquiryPage.of(shell, seen, answer, notice))
                .orElseThrow(EnquiriesController::gone);
    }

    private static Problem gone() {
        return Problem.of(HttpStatus.NOT_FOUND, "");
    }
}
