package fr.echeance.web.site;

import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.PublishLegalPage;
import fr.echeance.application.site.ReadLegalPage;
import fr.echeance.application.site.SaveSeller;
import fr.echeance.application.site.SaveWay;
import fr.echeance.application.site.SettingsDesk;
import fr.echeance.application.site.ViewSettings;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shop's settings: ways of delivery, who sells, the legal pages. */
@RestController
@RequestMapping(SettingsController.HALL)
class SettingsController {
    static final String HALL = "/backoffice/settings";

    private static final Set<String> NOTICES = Set.of("saved", "terms_published");

    private final ViewSettings viewSettings;
    private final SaveWay saveWay;
    private final SaveSeller saveSeller;
    private final PublishLegalPage publishLegalPage;
    private final ReadLegalPage readLegalPage;

    SettingsController(
            ViewSettings viewSettings,
            SaveWay saveWay,
            SaveSeller saveSeller,
            PublishLegalPage publishLegalPage,
            ReadLegalPage readLegalPage) {
        this.viewSettings = viewSettings;
        this.saveWay = saveWay;
        this.saveSeller = saveSeller;
        this.publishLegalPage = publishLegalPage;
        this.readLegalPage = readLegalPage;
    }

    @GetMapping
    SettingsPage hall(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return SettingsForms.hall(
                shell, viewSettings.handle(), NOTICES.contains(notice) ? notice : null);
    }

    @GetMapping("/shipping/new")
    WayPage newWay(Shell shell) {
        return new WayPage(shell, "", 0, Typed.of(Map.of("offered", "yes")), null);
    }

    @PostMapping("/shipping")
    ResponseEntity<Page> addWay(Shell shell, @RequestParam Map<String, String> form) {
        return saved(shell, Optional.empty(), form, Optional.empty());
    }

    @GetMapping("/shipping/{code}")
    WayPage way(Shell shell, @PathVariable String code) {
        SettingsDesk.Way way = find(code);
        return SettingsForms.way(shell, way, Typed.of(SettingsForms.typed(way)));
    }

    @PostMapping("/shipping/{code}")
    ResponseEntity<Page> changeWay(
            Shell shell, @PathVariable String code, @RequestParam Map<String, String> form) {
        Map<String, String> typed = new HashMap<>(form);
        typed.put("code", code);
        return saved(shell, Optional.of(find(code)), typed, Optional.of(version(form)));
    }

    private ResponseEntity<Page> saved(
            Shell shell,
            Optional<SettingsDesk.Way> way,
            Map<String, String> form,
            Optional<Integer> version) {
        return switch (saveWay.handle(new SaveWay.Command(version, form))) {
            case SaveWay.Outcome.Saved _ -> Redirect.to(HALL + "?notice=saved");
            case SaveWay.Outcome.Unknown _ -> throw unknown();
            case SaveWay.Outcome.ChangedMeanwhile _ ->
                    conflict(
                            SettingsForms.way(
                                    shell, find(form.getOrDefault("code", "")), Typed.of(form)));
            case SaveWay.Outcome.Invalid(var rules) -> {
                Typed typed = new Typed(form, rules);
                yield bad(
                        way.map(one -> SettingsForms.way(shell, one, typed))
                                .orElseGet(() -> new WayPage(shell, "", 0, typed, null)));
            }
        };
    }

    @GetMapping("/seller")
    SellerPage seller(Shell shell) {
        SettingsDesk.Seller seller = viewSettings.handle().seller();
        return SettingsForms.seller(shell, seller, Typed.of(SettingsForms.typed(seller)));
    }

    @PostMapping("/seller")
    ResponseEntity<Page> changeSeller(Shell shell, @RequestParam Map<String, String> form) {
        return switch (saveSeller.handle(new SaveSeller.Command(version(form), form))) {
            case SaveSeller.Outcome.Saved _ -> Redirect.to(HALL + "?notice=saved");
            case SaveSeller.Outcome.ChangedMeanwhile _ ->
                    conflict(
                            SettingsForms.seller(
                                    shell, viewSettings.handle().seller(), Typed.of(form)));
            case SaveSeller.Outcome.Invalid(var rules) ->
                    bad(
                            SettingsForms.seller(
                                    shell, viewSettings.handle().seller(), new Typed(form, rules)));
        };
    }

    /** Begins with the newest version, since texts are rarely written anew; a first notice with the seller's mentions. */
    @GetMapping("/terms/new")
    NewTermsPage newTerms(Shell shell, @RequestParam(defaultValue = "terms") String page) {
        LegalPage asked = page(page);
        Map<String, String> typed = new LinkedHashMap<>();
        ViewSettings.Settings settings = viewSettings.handle();
        settings.editions().stream()
                .filter(edition -> edition.page() == asked)
                .findFirst()
                .ifPresent(newest -> {
                    copy(newest, Language.FR, typed);
                    copy(newest, Language.EN, typed);
                });
        if (asked == LegalPage.NOTICE && typed.isEmpty()) {
            String mentions = String.join("\n", settings.seller().mentions().values());
            typed.put("bodyFr", mentions);
            typed.put("bodyEn", mentions);
        }
        return new NewTermsPage(shell, page, Typed.of(typed));
    }

    private void copy(SettingsDesk.Edition edition, Language language, Map<String, String> typed) {
        String end = language == Language.FR ? "Fr" : "En";
        readLegalPage
                .handle(
                        new ReadLegalPage.Query(
                                edition.page(), Optional.of(edition.version()), language))
                .map(ReadLegalPage.Shown::text)
                .ifPresent(text -> {
                    typed.put("title" + end, text.title());
                    typed.put("body" + end, text.body());
                });
    }

    private static LegalPage page(String text) {
        return Arrays.stream(LegalPage.values())
                .filter(page -> page.text().equals(text))
                .findFirst()
                .orElseThrow(SettingsController::unknown);
    }

    @PostMapping("/terms")
    ResponseEntity<Page> publish(Shell shell, @RequestParam Map<String, String> form) {
        String page = form.getOrDefault("page", "terms");
        return switch (publishLegalPage.handle(page(page), form)) {
            case PublishLegalPage.Outcome.Published _ ->
                    Redirect.to(HALL + "?notice=terms_published");
            case PublishLegalPage.Outcome.Invalid(var rules) ->
                    bad(new NewTermsPage(shell, page, new Typed(form, rules)));
        };
    }

    private SettingsDesk.Way find(String code) {
        return viewSettings.handle().ways().stream()
                .filter(way -> way.delivery().code().equals(code))
                .findFirst()
                .orElseThrow(SettingsController::unknown);
    }

    private static int version(Map<String, String> form) {
        String typed = form.getOrDefault("version", "");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static ResponseEntity<Page> conflict(Page page) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(page);
    }

    private static ResponseEntity<Page> bad(Page page) {
        return ResponseEntity.badRequest().body(page);
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "nothing is called so");
    }
}
