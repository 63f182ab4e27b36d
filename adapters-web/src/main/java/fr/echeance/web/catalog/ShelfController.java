package fr.echeance.web.catalog;

import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.Search;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.PageCache;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The front page, and the lists. */
@RestController
class ShelfController {
    /** What is typed by hand, and corrected on the page itself. */
    private static final Set<String> TYPED = Set.of("q", "min", "max");

    private final ViewHome viewHome;
    private final BrowseCatalog browseCatalog;
    private final ListCategories listCategories;
    private final PageCache pages;

    ShelfController(
            ViewHome viewHome,
            BrowseCatalog browseCatalog,
            ListCategories listCategories,
            PageCache pages) {
        this.viewHome = viewHome;
        this.browseCatalog = browseCatalog;
        this.listCategories = listCategories;
        this.pages = pages;
    }

    @GetMapping("/")
    void home(Shell shell, HttpServletResponse response) throws IOException {
        pages.answer(
                shell.with("/", shell.cartSize()),
                response,
                s -> HomePage.from(s, viewHome.handle(s.language().spoken())));
    }

    @GetMapping("/products")
    @Nullable ResponseEntity<ProductsPage> list(
            @RequestParam Map<String, String> query, Shell shell, HttpServletResponse response)
            throws IOException {
        SearchRequest request = SearchRequest.from(query);
        Search search;
        try {
            search = request.toSearch();
        } catch (InvalidValue invalid) {
            if (!TYPED.contains(invalid.field())) throw invalid;
            SearchRequest rest = request.without(invalid.field());
            ProductsPage page = page(shell, rest, rest.toSearch());
            return ResponseEntity.badRequest().body(page.broken(request, invalid));
        }
        String address = request.address();
        String pager = address.contains("?") ? "&page=" : "?page=";
        pages.answer(
                shell.with(
                        search.page() == 1 ? address : address + pager + search.page(),
                        shell.cartSize()),
                response,
                s -> page(s, request, search));
        return null;
    }

    private ProductsPage page(Shell shell, SearchRequest request, Search search) {
        var language = shell.language().spoken();
        return ProductsPage.from(
                shell,
                request,
                search,
                browseCatalog.handle(new BrowseCatalog.Query(search, language)),
                listCategories.handle(language));
    }
}
