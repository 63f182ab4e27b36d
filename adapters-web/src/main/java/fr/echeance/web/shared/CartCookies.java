package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which cart is this browser's, and how many pieces it holds: as long as the cart itself is kept. */
@Component
public final class CartCookies {
    private static final Duration AGE = Duration.ofDays(30);

    private final Cookies cookies;

    CartCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    public Optional<UUID> cart(HttpServletRequest request) {
        return cookies.id(request, ShopCookie.CART);
    }

    /** An empty cart is none. */
    public void keep(HttpServletResponse response, UUID cart, int pieces) {
        if (pieces == 0) {
            forget(response);
            return;
        }
        cookies.set(response, ShopCookie.CART, cart.toString(), AGE);
        cookies.set(response, ShopCookie.CART_SIZE, Integer.toString(pieces), AGE);
    }

    public void forget(HttpServletResponse response) {
        cookies.clear(response, ShopCookie.CART);
        cookies.clear(response, ShopCookie.CART_SIZE);
    }
}
