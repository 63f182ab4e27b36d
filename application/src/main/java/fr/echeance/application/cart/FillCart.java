package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;

/** Puts what was ordered before into a cart again, at today's prices; what is no longer sold or finds no place is named. */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class FillCart {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;
    private final Ids ids;

    FillCart(Processing processing, Carts carts, PriceList prices, Ids ids) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
        this.ids = ids;
    }

    public Filled handle(Command command) {
        return processing.run(FillCart.class, now -> fill(command, now));
    }

    private Filled fill(Command command, Instant now) {
        LocalDate today = Deadline.dayOf(now);
        Set<Sku> sold = prices.of(command.pieces().keySet(), Language.FR, today).keySet();
        Cart cart =
                command.cart().flatMap(carts::lock).orElseGet(() -> Cart.open(ids.secret(), today));
        Set<Sku> missing = new TreeSet<>();
        for (Map.Entry<Sku, Quantity> line : command.pieces().entrySet())
            if (!sold.contains(line.getKey())
                    || cart.add(line.getKey(), line.getValue(), today) != Cart.Change.DONE)
                missing.add(line.getKey());
        if (!cart.isEmpty()) carts.save(cart);
        return new Filled(cart.id(), cart.pieces(), missing);
    }

    /** @param cart the cart that the visitor's cookie names, if it names one */
    public record Command(Optional<UUID> cart, SortedMap<Sku, Quantity> pieces) {}

    /** @param pieces how many pieces the cart holds now; without any it was not kept */
    public record Filled(UUID cart, int pieces, Set<Sku> missing) {}
}
