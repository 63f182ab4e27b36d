package fr.echeance.web.support;

import fr.echeance.application.privacy.FollowRequest;
import fr.echeance.application.support.FindCustomers;
import fr.echeance.application.support.Sought;
import fr.echeance.application.support.ViewCustomer;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What is typed to find somebody is posted and answered at once: it stands in no address, hence in no log and no history. */
@RestController
@RequestMapping("/backoffice/customers")
class CustomersController {
    private final FindCustomers findCustomers;
    private final ViewCustomer viewCustomer;
    private final FollowRequest followRequest;

    CustomersController(
            FindCustomers findCustomers, ViewCustomer viewCustomer, FollowRequest followRequest) {
        this.findCustomers = findCustomers;
        this.viewCustomer = viewCustomer;
        this.followRequest = followRequest;
    }

    @GetMapping
    CustomersPage form(Shell shell) {
        return page(shell, Field.empty("sought"), false, List.of(), false);
    }

    @PostMapping
    ResponseEntity<CustomersPage> find(
            Shell shell, Staff staff, @RequestParam(defaultValue = "") String sought) {
        Field typed = Field.of("sought", sought.strip());
        try {
            FindCustomers.Found found =
                    findCustomers.handle(new FindCustomers.Query(Sought.of(sought), staff.id()));
            return ResponseEntity.ok(
                    page(
                            shell,
                            typed,
                            true,
                            found.hits().stream().map(Hits::row).toList(),
                            found.more()));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, typed.broken(invalid.rule()), false, List.of(), false));
        }
    }

    @GetMapping("/{buyer}")
    ResponseEntity<Page> customer(Shell shell, Staff staff, @PathVariable String buyer) {
        Pseudonym person = new Pseudonym(Asked.id(buyer));
        return switch (viewCustomer.handle(new ViewCustomer.Query(person, staff.id()))) {
            case ViewCustomer.Outcome.Found found ->
                    ResponseEntity.ok(
                            new CustomerRoom(shell, person, found.now())
                                    .page(found, followRequest.handle(person)));
            case ViewCustomer.Outcome.Gone _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(new CustomerGonePage(shell, CustomerRoom.purpose(shell)));
        };
    }

    private static CustomersPage page(
            Shell shell, Field sought, boolean asked, List<CustomersPage.Row> rows, boolean more) {
        return new CustomersPage(shell, CustomerRoom.purpose(shell), sought, asked, rows, more);
    }
}
