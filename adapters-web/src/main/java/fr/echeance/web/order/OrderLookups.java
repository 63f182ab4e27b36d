package fr.echeance.web.order;

import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.web.shared.Callers;
import fr.echeance.web.shared.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** A guest's way to an order, for pages and programs alike. Who tries too often waits. */
@Component
class OrderLookups {
    private final LookUpOrder lookUpOrder;
    private final RateLimits limits;

    OrderLookups(LookUpOrder lookUpOrder, RateLimits limits) {
        this.lookUpOrder = lookUpOrder;
        this.limits = limits;
    }

    /**
     * Empty whichever of the two is wrong.
     *
     * @throws Problem 429
     */
    Optional<UUID> find(LookUpOrder.Query query, HttpServletRequest request) {
        Problem.ifTooMany(
                limits.tryConsume(RateLimits.Limit.ORDER_LOOKUP_CALLER, Callers.of(request)));
        Problem.ifTooMany(
                limits.tryConsume(RateLimits.Limit.ORDER_LOOKUP_NUMBER, query.number().value()));
        return switch (lookUpOrder.handle(query)) {
            case LookUpOrder.Outcome.Found(var order) -> Optional.of(order);
            case LookUpOrder.Outcome.NotFound _ -> Optional.empty();
        };
    }
}
