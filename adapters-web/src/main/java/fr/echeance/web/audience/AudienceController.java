package fr.echeance.web.audience;

import fr.echeance.application.audience.FindMissingPages;
import fr.echeance.application.audience.ViewAudience;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the site. */
@RestController
@RequestMapping("/backoffice/audience")
class AudienceController {
    private final ViewAudience viewAudience;
    private final FindMissingPages findMissingPages;

    AudienceController(ViewAudience viewAudience, FindMissingPages findMissingPages) {
        this.viewAudience = viewAudience;
        this.findMissingPages = findMissingPages;
    }

    @GetMapping
    AudiencePage show(Shell shell, @RequestParam(defaultValue = "30") String days) {
        AudiencePage.Span span =
                AudiencePage.Span.of(days).orElseThrow(() -> new InvalidValue("days", "choice"));
        return AudiencePage.of(
                shell,
                Wordings.of(shell, Purpose.AUDIENCE_STATISTICS),
                span,
                viewAudience.handle(span.days()),
                findMissingPages.handle());
    }
}
