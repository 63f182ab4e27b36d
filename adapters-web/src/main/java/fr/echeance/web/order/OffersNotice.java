package fr.echeance.web.order;

import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.PersonResolver;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who buys with an account is told that the shop writes to its customers of similar products, with a box to refuse (CPCE art. L. 34-5). */
@Component
class OffersNotice {
    private static final Logger LOG = LoggerFactory.getLogger(OffersNotice.class);

    private final ViewOffers viewOffers;
    private final ChooseOffers chooseOffers;

    OffersNotice(ViewOffers viewOffers, ChooseOffers chooseOffers) {
        this.viewOffers = viewOffers;
        this.chooseOffers = chooseOffers;
    }

    CheckoutPage.Offers on(HttpServletRequest request, boolean refused) {
        boolean due =
                PersonResolver.customer(request)
                        .map(Customer::account)
                        .flatMap(viewOffers::handle)
                        .filter(view -> !view.objects())
                        .filter(view -> !(view.standing() instanceof ViewOffers.Standing.Refused))
                        .isPresent();
        if (!due) return CheckoutPage.Offers.HIDDEN;
        return refused ? CheckoutPage.Offers.REFUSED : CheckoutPage.Offers.TOLD;
    }

    /**
     * Before the order is placed: a no counts whatever becomes of it.
     *
     * @return false when nobody is signed in any more, whose no it would be
     */
    boolean refused(HttpServletRequest request) {
        choose(request, Choice.OBJECTS);
        return PersonResolver.customer(request).isPresent();
    }

    /** The order stands, whether or not this is noted; unnoted nothing is sold to them by mail. */
    void left(HttpServletRequest request) {
        try {
            choose(request, Choice.LEAVES_IT);
        } catch (RuntimeException e) {
            LOG.warn("it is not noted who was told of offers: {}", e.getClass().getName());
        }
    }

    private void choose(HttpServletRequest request, Choice choice) {
        PersonResolver.customer(request)
                .ifPresent(customer -> chooseOffers.handle(customer.account(), choice));
    }
}
