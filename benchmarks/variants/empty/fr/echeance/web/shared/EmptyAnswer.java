package fr.echeance.web.shared;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that an answer costs: through the same server and the same filters, and nothing in it. */
@RestController
class EmptyAnswer {
    @GetMapping("/benchmark/empty")
    void answer() {}
}
