package fr.echeance.web.cart;

import fr.echeance.application.cart.CartView;
import fr.echeance.web.shared.Api;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cart's entity tag, in two parts: what lies in the cart, and the whole answer. A cart that was looked at is stale as soon as a price
 * changes; a change of it is refused only when somebody else changed what lies in it.
 */
final class CartTag {
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{16})-[0-9a-f]{32}\"");

    private CartTag() {}

    static String of(CartView view, CartJson answer) {
        return "\"" + view.version() + "-" + Api.digest(answer) + "\"";
    }

    /**
     * The version that somebody saw, to be found unchanged. A tag that is none of ours, or weak, names a cart that does not exist.
     *
     * @param match the header If-Match; a star is met by any cart that is there
     */
    static Optional<String> seen(@Nullable String match) {
        if (match == null || match.strip().equals("*")) return Optional.empty();
        Matcher tag = TAG.matcher(match.strip());
        return Optional.of(tag.matches() ? tag.group(1) : "");
    }
}
