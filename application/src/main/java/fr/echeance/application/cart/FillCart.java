package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
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
    private final IdempotencyKeys keys;

    FillCart(Processing processing, Carts carts, PriceList prices, Ids ids, IdempotencyKeys keys) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
        this.ids = ids;
        this.keys = keys;
    }

    public Outcome handle(Command command) {
        return processing.run(
                FillCart.class,
                now ->
                        switch (keys.claim(command.once())) {
                            case Claim.Free _ -> fill(command, now);
                            case Claim.Made(UUID cart, int status) ->
                                    new Outcome.FilledBefore(cart, status);
                            case Claim.Refused(var why) -> new Outcome.KeyRefused(why);
                        });
    }

    private Outcome fill(Command command, Instant now) {
        LocalDate today = Deadline.dayOf(now);
        Set<Sku> sold = prices.of(command.pieces().keySet(), Language.FR, today).keySet();
        Cart cart =
                command.cart().flatMap(carts::lock).orElseGet(() -> Cart.open(ids.secret(), today));
        Set<Sku> missing = new TreeSet<>();
        for (Map.Entry<Sku, Quantity> line : command.pieces().entrySet())
            if (!sold.contains(line.getKey())
                    || cart.add(line.getKey(), line.getValue(), today) != Cart.Change.DONE)
                missing.add(line.getKey());
        if (missing.size() == command.pieces().size()) return new Outcome.NothingLeft();
        carts.save(cart);
        command.once().ifPresent(once -> keys.keep(once, cart.id(), today));
        return new Outcome.Filled(cart.id(), cart.pieces(), missing);
    }

    /**
     * @param cart the cart that the visitor's cookie names, if it names one
     * @param once by which a second sending is told from a second wish
     */
    public record Command(
            Optional<UUID> cart,
            SortedMap<Sku, Quantity> pieces,
            Optional<IdempotencyKeys.Request> once) {
        public Command(Optional<UUID> cart, SortedMap<Sku, Quantity> pieces) {
            this(cart, pieces, Optional.empty());
        }
    }

    public sealed interface Outcome {
        /** @param pieces how many pieces the cart holds now */
        record Filled(UUID cart, int pieces, Set<Sku> missing) implements Outcome {}

        /** The same request came before; by now the cart may have gone. */
        record FilledBefore(UUID cart, int status) implements Outcome {}

        record KeyRefused(IdempotencyKeys.Refusal why) implements Outcome {}

        /** Nothing of it is sold any more, or finds a place: no cart was touched. */
        record NothingLeft() implements Outcome {}
    }
}
