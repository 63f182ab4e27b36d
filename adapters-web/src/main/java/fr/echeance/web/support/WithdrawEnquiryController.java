package fr.echeance.web.support;

import fr.echeance.application.support.WithdrawEnquiry;
import fr.echeance.web.shared.Shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking a question back: looking changes nothing, since mail scanners follow links; the button acts, and answers every link alike. */
@RestController
@RequestMapping("/contact/withdraw")
class WithdrawEnquiryController {
    private final WithdrawEnquiry withdrawEnquiry;

    WithdrawEnquiryController(WithdrawEnquiry withdrawEnquiry) {
        this.withdrawEnquiry = withdrawEnquiry;
    }

    @GetMapping
    WithdrawalPage ask(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return WithdrawalPage.of(shell, ticket, false);
    }

    @PostMapping
    WithdrawalPage withdraw(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        withdrawEnquiry.handle(ticket);
        return WithdrawalPage.of(shell, "", true);
    }
}
