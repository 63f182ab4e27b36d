package fr.echeance.web.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of an order.
 *
 * @param name text {@code state.<name>}
 * @param at when it was reached; null while it is not
 * @param current whether the order stands here
 */
public record Step(String name, @Nullable Instant at, boolean current) {}
