package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whether the shop may sell to a customer by mail, and why. */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ViewOffers {
    private final Processing processing;
    private final InformedCustomers customers;
    private final MarketingObjections objections;

    ViewOffers(Processing processing, InformedCustomers customers, MarketingObjections objections) {
        this.processing = processing;
        this.customers = customers;
        this.objections = objections;
    }

    /** Empty when there is no such account, or it is closed. */
    public Optional<View> handle(UUID account) {
        return processing.read(
                ViewOffers.class,
                _ ->
                        customers
                                .find(account)
                                .map(customer ->
                                        new View(
                                                objections.since(customer.buyer()),
                                                customer.toldOn())));
    }

    /**
     * @param objectedAt empty: they have not
     * @param toldOn empty: nothing is sold to them by mail
     */
    public record View(Optional<Instant> objectedAt, Optional<LocalDate> toldOn) {
        /** Whether the box that refuses is still to be shown when they buy. */
        public boolean mayBeTold() {
            return objectedAt.isEmpty();
        }
    }
}
