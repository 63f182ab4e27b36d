package fr.echeance.web.site;

import fr.echeance.application.catalog.ListProducts;
import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.application.order.ListOrders;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Text;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One search for all rooms, each asked only if it opens to who asks. Posted, since it may be a name; whom it names is found one step further,
 * in the customers' room, so that nobody is looked at who was not meant.
 */
@RestController
@RequestMapping("/backoffice/search")
class BackOfficeSearchController {
    private static final int MOST = 10;

    private final ListOrders listOrders;
    private final ListProducts listProducts;

    BackOfficeSearchController(ListOrders listOrders, ListProducts listProducts) {
        this.listOrders = listOrders;
        this.listProducts = listProducts;
    }

    @GetMapping
    BackOfficeSearchPage form(Shell shell) {
        return page(shell, Field.empty("anything"), Optional.empty());
    }

    @PostMapping
    ResponseEntity<BackOfficeSearchPage> search(
            Shell shell, @RequestParam(defaultValue = "") String anything) {
        Field typed = Field.of("anything", anything.strip());
        try {
            String line = Text.line("anything", anything, 100);
            return ResponseEntity.ok(page(shell, typed, Optional.of(line)));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, typed.broken(invalid.rule()), Optional.empty()));
        }
    }

    private BackOfficeSearchPage page(Shell shell, Field typed, Optional<String> sought) {
        return new BackOfficeSearchPage(
                shell,
                Wordings.of(shell, Purpose.ORDER_MANAGEMENT),
                typed,
                sought.map(line -> rooms(shell, line)).orElse(List.of()),
                sought.map(line -> orders(shell, line)).orElse(List.of()),
                sought.map(line -> products(shell, line)).orElse(List.of()),
                sought.isPresent() && shell.rooms().contains(Room.CUSTOMERS));
    }

    private static List<Room> rooms(Shell shell, String line) {
        return shell.rooms().stream()
                .filter(room ->
                        fold(shell.text("nav.office." + room.text())).startsWith(fold(line)))
                .toList();
    }

    private List<BackOfficeSearchPage.Found> orders(Shell shell, String line) {
        if (!shell.rooms().contains(Room.ORDERS)) return List.of();
        try {
            return listOrders.handle(numbered(new OrderNumber(line))).rows().stream()
                    .map(row ->
                            new BackOfficeSearchPage.Found(
                                    Room.ORDERS.address() + "/" + row.id(), row.number().value()))
                    .toList();
        } catch (InvalidValue noNumber) {
            return List.of();
        }
    }

    private List<BackOfficeSearchPage.Found> products(Shell shell, String line) {
        if (!shell.rooms().contains(Room.CATALOGUE)) return List.of();
        var filter =
                new ProductSheets.Filter(
                        Optional.of(line), Optional.empty(), Optional.empty(), false, 1, MOST);
        return listProducts
                .handle(new ListProducts.Query(filter, shell.language().spoken()))
                .rows()
                .stream()
                .map(row ->
                        new BackOfficeSearchPage.Found(
                                Room.CATALOGUE.address() + "/products/" + row.slug().value(),
                                row.name()))
                .toList();
    }

    private static ListOrders.Query numbered(OrderNumber number) {
        return new ListOrders.Query(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                1,
                1);
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
