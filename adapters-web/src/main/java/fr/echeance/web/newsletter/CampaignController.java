package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.ViewCampaign.View;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a campaign, and shows how far it has come. */
@RestController
@RequestMapping("/backoffice/newsletter")
class CampaignController {
    private static final Set<String> NOTICES =
            Set.of("campaign_written", "campaign_tested", "campaign_moved", "campaign_elsewhere");

    private final ViewCampaign viewCampaign;
    private final WriteCampaign writeCampaign;

    CampaignController(ViewCampaign viewCampaign, WriteCampaign writeCampaign) {
        this.viewCampaign = viewCampaign;
        this.writeCampaign = writeCampaign;
    }

    @GetMapping("/new")
    CampaignPage begin(Shell shell) {
        return fresh(shell, UUID.randomUUID(), Typed.of(Map.of()));
    }

    @GetMapping("/{id}")
    CampaignPage show(
            Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String notice) {
        View view = view(id);
        return page(
                shell,
                view,
                Typed.of(typed(view)),
                Field.empty("leaveAt"),
                NOTICES.contains(notice) ? notice : null);
    }

    /** The id comes with the form: sent twice, it begins one campaign. */
    @PostMapping("/{id}")
    ResponseEntity<CampaignPage> write(
            Shell shell, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = Typed.of(form);
        Optional<Integer> version = typed.number("version");
        return switch (writeCampaign.handle(new WriteCampaign.Command(id, version, form))) {
            case WriteCampaign.Outcome.Written _ ->
                    Redirect.to(at(id) + "?notice=campaign_written");
            case WriteCampaign.Outcome.Unknown _ -> throw unknown();
            case WriteCampaign.Outcome.NoDraft _ ->
                    Redirect.to(at(id) + "?notice=campaign_elsewhere");
            case WriteCampaign.Outcome.ChangedMeanwhile _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(page(shell, view(id), typed, Field.empty("leaveAt"), null));
            case WriteCampaign.Outcome.Invalid(var rules) ->
                    ResponseEntity.badRequest()
                            .body(
                                    viewCampaign
                                            .handle(id)
                                            .map(view ->
                                                    page(
                                                            shell,
                                                            view,
                                                            typed.broken(rules),
                                                            Field.empty("leaveAt"),
                                                            null))
                                            .orElseGet(
                                                    () -> fresh(shell, id, typed.broken(rules))));
        };
    }

    static String at(UUID id) {
        return "/backoffice/newsletter/" + id;
    }

    static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "there is no such campaign");
    }

    /** The page again, with a time that cannot be read. */
    CampaignPage refused(Shell shell, UUID id, Field when) {
        View view = view(id);
        return page(shell, view, Typed.of(typed(view)), when, null);
    }

    private View view(UUID id) {
        return viewCampaign.handle(id).orElseThrow(CampaignController::unknown);
    }

    private static CampaignPage fresh(Shell shell, UUID id, Typed form) {
        return new CampaignPage(
                shell,
                Wordings.of(shell, Purpose.NEWSLETTER_SENDING),
                id,
                null,
                "new",
                null,
                form,
                addressees(shell, form.value("addressees")),
                Field.empty("leaveAt"),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static CampaignPage page(
            Shell shell, View view, Typed form, Field when, @Nullable String notice) {
        boolean late = form.number("version").filter(seen -> seen != view.version()).isPresent();
        return new CampaignPage(
                shell,
                Wordings.of(
                        shell,
                        Addressees.CUSTOMERS.contains(view.campaign().addressees())
                                ? Purpose.INFORMATION_MESSAGES
                                : Purpose.NEWSLETTER_SENDING),
                view.campaign().id(),
                view.version(),
                CampaignsController.word(view.campaign().state()),
                view.campaign().state().time().orElse(null),
                form,
                addressees(shell, form.value("addressees")),
                when,
                List.of(sight("fr", view.fr()), sight("en", view.en())),
                counts(view),
                late ? form.against(typed(view)) : null,
                notice);
    }

    private static CampaignPage.Sight sight(String tag, CampaignLetters.Sight sight) {
        return new CampaignPage.Sight(tag, sight.subject(), sight.plain());
    }

    private static List<CampaignPage.Count> counts(View view) {
        return Stream.of(Delivery.values())
                .filter(view.counts()::containsKey)
                .map(state ->
                        new CampaignPage.Count(
                                state.name().toLowerCase(Locale.ROOT),
                                view.counts().getOrDefault(state, 0)))
                .toList();
    }

    private static List<Option> addressees(Shell shell, String chosen) {
        return Stream.of(Addressees.values())
                .map(to ->
                        new Option(
                                to.id(),
                                shell.text("addressees." + to.id()),
                                to.id().equals(chosen)))
                .toList();
    }

    private static Map<String, String> typed(View view) {
        return Map.of(
                "addressees", view.campaign().addressees().id(),
                "subjectFr", view.campaign().text(Language.FR).subject(),
                "bodyFr", view.campaign().text(Language.FR).body(),
                "subjectEn", view.campaign().text(Language.EN).subject(),
                "bodyEn", view.campaign().text(Language.EN).body());
    }
}
