package fr.echeance.web.catalog;

import fr.echeance.application.catalog.AddProduct;
import fr.echeance.application.catalog.ChangeProduct;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.catalog.SetPicture;
import fr.echeance.application.catalog.ViewSheet;
import fr.echeance.application.catalog.ViewShelves;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A product's sheet: its words and its picture. */
@RestController
@RequestMapping("/backoffice/catalogue/products")
class ProductSheetController {
    private static final Set<String> NOTICES =
            Set.of("saved", "picture_set", "picture_cleaned", "undone");

    private final ViewSheet viewSheet;
    private final ViewShelves viewShelves;
    private final AddProduct addProduct;
    private final ChangeProduct changeProduct;
    private final SetPicture setPicture;

    ProductSheetController(
            ViewSheet viewSheet,
            ViewShelves viewShelves,
            AddProduct addProduct,
            ChangeProduct changeProduct,
            SetPicture setPicture) {
        this.viewSheet = viewSheet;
        this.viewShelves = viewShelves;
        this.addProduct = addProduct;
        this.changeProduct = changeProduct;
        this.setPicture = setPicture;
    }

    static String address(Slug slug) {
        return "/backoffice/catalogue/products/" + slug.value();
    }

    @GetMapping("/new")
    ProductSheetPage begin(Shell shell) {
        return page(shell, null, Typed.of(Map.of()), Map.of(), null);
    }

    @PostMapping
    ResponseEntity<ProductSheetPage> add(Shell shell, @RequestParam Map<String, String> form) {
        return switch (addProduct.handle(form)) {
            case AddProduct.Outcome.Added(var slug) ->
                    Redirect.to(address(new Slug(slug)) + "?notice=saved");
            case AddProduct.Outcome.Invalid(var rules) ->
                    ResponseEntity.badRequest()
                            .body(page(shell, null, new Typed(form, rules), Map.of(), null));
        };
    }

    @GetMapping("/{slug}")
    ProductSheetPage show(
            Shell shell, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Sheet sheet = sheet(Sheets.slug(slug));
        return page(shell, sheet, Typed.of(Sheets.typed(sheet)), asked, null);
    }

    @PostMapping("/{slug}")
    ResponseEntity<ProductSheetPage> change(
            Shell shell, @PathVariable String slug, @RequestParam Map<String, String> form) {
        Slug product = Sheets.slug(slug);
        var command = new ChangeProduct.Command(product, Sheets.version(form), form);
        return switch (changeProduct.handle(command)) {
            case ChangeProduct.Outcome.Changed _ -> Redirect.to(address(product) + "?notice=saved");
            case ChangeProduct.Outcome.Unknown _ -> throw Sheets.unknown();
            case ChangeProduct.Outcome.ChangedMeanwhile _ ->
                    again(HttpStatus.CONFLICT, shell, sheet(product), Typed.of(form), null);
            case ChangeProduct.Outcome.Invalid(var rules) ->
                    again(
                            HttpStatus.BAD_REQUEST,
                            shell,
                            sheet(product),
                            new Typed(form, rules),
                            null);
        };
    }

    /** The file's name and what the browser says of it are not looked at. */
    @PostMapping(path = "/{slug}/picture", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ProductSheetPage> picture(
            Shell shell,
            @PathVariable String slug,
            @RequestParam Map<String, String> form,
            @RequestPart(required = false) @Nullable MultipartFile picture)
            throws IOException {
        Slug product = Sheets.slug(slug);
        Sheet sheet = sheet(product);
        try {
            byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
            CleanPicture clean = CleanPicture.of(bytes);
            var command = new SetPicture.Command(product, Sheets.version(form), clean.image());
            return switch (setPicture.handle(command)) {
                case SetPicture.Outcome.Done _ ->
                        Redirect.to(
                                address(product)
                                        + "?notice="
                                        + (clean.leftOut() == 0
                                                ? "picture_set"
                                                : "picture_cleaned"));
                case SetPicture.Outcome.ChangedMeanwhile _ ->
                        refused(HttpStatus.CONFLICT, shell, sheet, "changed-meanwhile");
            };
        } catch (InvalidValue invalid) {
            return refused(HttpStatus.BAD_REQUEST, shell, sheet, invalid.rule());
        }
    }

    private ResponseEntity<ProductSheetPage> refused(
            HttpStatus status, Shell shell, Sheet sheet, String rule) {
        return again(status, shell, sheet, Typed.of(Sheets.typed(sheet)), rule);
    }

    private ResponseEntity<ProductSheetPage> again(
            HttpStatus status, Shell shell, Sheet sheet, Typed form, @Nullable String pictureRule) {
        return ResponseEntity.status(status).body(page(shell, sheet, form, Map.of(), pictureRule));
    }

    private Sheet sheet(Slug product) {
        return viewSheet.handle(product).orElseThrow(Sheets::unknown);
    }

    /** A form that was refused keeps the version that was seen, unless somebody else was faster: then it has seen the present one. */
    private ProductSheetPage page(
            Shell shell,
            @Nullable Sheet sheet,
            Typed form,
            Map<String, String> asked,
            @Nullable String pictureRule) {
        Optional<Sheet> known = Optional.ofNullable(sheet);
        boolean late =
                known.isPresent()
                        && !form.value("version").isEmpty()
                        && Sheets.version(form.values()) != known.get().version();
        return new ProductSheetPage(
                shell,
                known.map(one -> one.slug().value()).orElse(""),
                known.map(one -> Sheets.text(shell, one.content().name())).orElse(""),
                known.map(Sheet::version).orElse(0),
                known.map(one -> Sheets.word(one.state())).orElse("draft"),
                known.flatMap(Sheet::picture).map(name -> "/pictures/" + name).orElse(null),
                form,
                options(shell, form),
                known.map(Sheet::articles).orElse(List.of()).stream()
                        .map(article ->
                                new ProductSheetPage.Article(
                                        article.sku().value(),
                                        Sheets.text(shell, article.label()),
                                        article.weightGrams(),
                                        article.price().cents(),
                                        article.onHand(),
                                        article.reserved()))
                        .toList(),
                late ? form.against(Sheets.typed(known.get())) : null,
                pictureRule,
                UUID.randomUUID().toString(),
                CatalogueController.done(asked),
                NOTICES.contains(asked.getOrDefault("notice", "")) ? asked.get("notice") : null);
    }

    private Map<String, List<Option>> options(Shell shell, Typed form) {
        return Map.of(
                "category",
                Sheets.categories(shell, viewShelves.handle(), form.value("category")),
                "vat",
                Sheets.choices(
                        VatCategory.class, form.value("vat"), word -> shell.text("vat." + word)),
                "withdrawal",
                Sheets.choices(
                        WithdrawalRight.class,
                        form.value("withdrawal"),
                        word -> shell.text("right." + word)));
    }
}
