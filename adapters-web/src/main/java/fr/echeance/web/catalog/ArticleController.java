package fr.echeance.web.catalog;

import fr.echeance.application.catalog.AdjustStock;
import fr.echeance.application.catalog.ProductSheets.Article;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.catalog.SaveArticle;
import fr.echeance.application.catalog.ViewSheet;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An article of a product: label, weight, price, and the pieces on the shelf. */
@RestController
@RequestMapping("/backoffice/catalogue/products/{slug}/articles")
class ArticleController {
    private static final Set<String> NOTICES = Set.of("saved", "moved");
    private static final Typed NOTHING = Typed.of(Map.of());
    private static final int MOST = 1_000_000;

    private final ViewSheet viewSheet;
    private final SaveArticle saveArticle;
    private final AdjustStock adjustStock;

    ArticleController(ViewSheet viewSheet, SaveArticle saveArticle, AdjustStock adjustStock) {
        this.viewSheet = viewSheet;
        this.saveArticle = saveArticle;
        this.adjustStock = adjustStock;
    }

    @GetMapping("/new")
    ArticlePage begin(Shell shell, @PathVariable String slug) {
        return page(shell, sheet(slug), null, NOTHING, NOTHING, null);
    }

    @PostMapping
    ResponseEntity<ArticlePage> add(
            Shell shell, @PathVariable String slug, @RequestParam Map<String, String> form) {
        Sheet sheet = sheet(slug);
        var command = new SaveArticle.Command(sheet.slug(), Optional.empty(), form);
        return switch (saveArticle.handle(command)) {
            case SaveArticle.Outcome.Saved _ ->
                    Redirect.to(ProductSheetController.address(sheet.slug()) + "?notice=saved");
            case SaveArticle.Outcome.Unknown _ -> throw Sheets.unknown();
            case SaveArticle.Outcome.ChangedMeanwhile _ -> throw Sheets.unknown();
            case SaveArticle.Outcome.Invalid(var rules) ->
                    ResponseEntity.badRequest()
                            .body(page(shell, sheet, null, new Typed(form, rules), NOTHING, null));
        };
    }

    @GetMapping("/{sku}")
    ArticlePage show(
            Shell shell,
            @PathVariable String slug,
            @PathVariable String sku,
            @RequestParam(defaultValue = "") String notice) {
        Sheet sheet = sheet(slug);
        Article article = article(sheet, sku);
        return page(
                shell,
                sheet,
                article,
                Typed.of(Sheets.typed(article)),
                NOTHING,
                NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping("/{sku}")
    ResponseEntity<ArticlePage> change(
            Shell shell,
            @PathVariable String slug,
            @PathVariable String sku,
            @RequestParam Map<String, String> form) {
        Sheet sheet = sheet(slug);
        Article article = article(sheet, sku);
        Map<String, String> typed = new HashMap<>(form);
        typed.put("article", article.sku().value());
        var command =
                new SaveArticle.Command(sheet.slug(), Optional.of(Sheets.version(form)), typed);
        return switch (saveArticle.handle(command)) {
            case SaveArticle.Outcome.Saved _ -> Redirect.to(address(sheet, article) + "saved");
            case SaveArticle.Outcome.Unknown _ -> throw Sheets.unknown();
            case SaveArticle.Outcome.ChangedMeanwhile _ -> {
                Sheet now = sheet(slug);
                yield ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(page(shell, now, article(now, sku), Typed.of(form), NOTHING, null));
            }
            case SaveArticle.Outcome.Invalid(var rules) ->
                    ResponseEntity.badRequest()
                            .body(
                                    page(
                                            shell,
                                            sheet,
                                            article,
                                            new Typed(form, rules),
                                            NOTHING,
                                            null));
        };
    }

    @PostMapping("/{sku}/stock")
    ResponseEntity<ArticlePage> move(
            Shell shell,
            @PathVariable String slug,
            @PathVariable String sku,
            @RequestParam Map<String, String> form) {
        Sheet sheet = sheet(slug);
        Article article = article(sheet, sku);
        Reading reading = new Reading(form);
        var reason = reading.choice("reason", StockReason.class);
        var pieces = reading.whole("pieces", 0, MOST);
        if (reason.isPresent() && pieces.isPresent()) {
            var command =
                    new AdjustStock.Command(
                            Asked.id("move", form.getOrDefault("move", "")),
                            article.sku(),
                            reason.get(),
                            pieces.get());
            switch (adjustStock.handle(command)) {
                case AdjustStock.Outcome.Done _ -> {
                    return Redirect.to(address(sheet, article) + "moved");
                }
                case AdjustStock.Outcome.UnknownArticle _ -> throw Sheets.unknown();
                case AdjustStock.Outcome.Impossible _ ->
                        reading.rules().put("pieces", "impossible-stock");
            }
        }
        return ResponseEntity.badRequest()
                .body(
                        page(
                                shell,
                                sheet,
                                article,
                                Typed.of(Sheets.typed(article)),
                                new Typed(form, reading.rules()),
                                null));
    }

    private static String address(Sheet sheet, Article article) {
        return ProductSheetController.address(sheet.slug())
                + "/articles/"
                + article.sku().value()
                + "?notice=";
    }

    private Sheet sheet(String slug) {
        return viewSheet.handle(Sheets.slug(slug)).orElseThrow(Sheets::unknown);
    }

    private static Article article(Sheet sheet, String sku) {
        return sheet.articles().stream()
                .filter(article -> article.sku().value().equals(sku))
                .findFirst()
                .orElseThrow(Sheets::unknown);
    }

    private static ArticlePage page(
            Shell shell,
            Sheet sheet,
            @Nullable Article article,
            Typed form,
            Typed moving,
            @Nullable String notice) {
        Optional<Article> known = Optional.ofNullable(article);
        boolean late =
                known.isPresent()
                        && !form.value("version").isEmpty()
                        && Sheets.version(form.values()) != known.get().version();
        return new ArticlePage(
                shell,
                sheet.slug().value(),
                Sheets.text(shell, sheet.content().name()),
                known.map(one -> one.sku().value()).orElse(""),
                known.map(Article::version).orElse(0),
                form,
                known.map(Article::onHand).orElse(0),
                known.map(Article::reserved).orElse(0),
                known.map(Article::prices).orElse(List.of()).stream()
                        .map(price -> new ArticlePage.Price(price.price().cents(), price.from()))
                        .toList(),
                known.map(Article::moves).orElse(List.of()).stream()
                        .map(move ->
                                new ArticlePage.Move(
                                        move.at(),
                                        Sheets.word(move.reason()),
                                        move.pieces(),
                                        move.onHand()))
                        .toList(),
                moving.value("move").isEmpty()
                        ? UUID.randomUUID().toString()
                        : Asked.id("move", moving.value("move")).toString(),
                moving,
                Sheets.choices(
                        StockReason.class,
                        moving.value("reason"),
                        word -> shell.text("stock.reason." + word)),
                late ? form.against(Sheets.typed(known.get())) : null,
                notice);
    }
}
