package fr.echeance.web.shared;

import fr.echeance.domain.order.OrderNumber;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The orders that this browser may look at, since it placed them or knew number and e-mail address: the last five, for a week. */
@Component
public final class VisibleOrders {
    private static final int MOST = 5;
    private static final Duration AGE = Duration.ofDays(7);

    private final Cookies cookies;

    VisibleOrders(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Asks no database, so that a number that exists and one that does not take the same time. */
    public Optional<UUID> find(HttpServletRequest request, String number) {
        return Optional.ofNullable(all(request).get(number));
    }

    /** The number of the order, if this browser may look at it; asks no database either. */
    public Optional<String> number(HttpServletRequest request, UUID order) {
        return all(request).entrySet().stream()
                .filter(entry -> entry.getValue().equals(order))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public void add(
            HttpServletRequest request,
            HttpServletResponse response,
            OrderNumber number,
            UUID order) {
        Map<String, UUID> all = all(request);
        all.remove(number.value());
        all.put(number.value(), order);
        cookies.setSigned(
                response,
                ShopCookie.ORDERS,
                all.entrySet().stream()
                        .skip(Math.max(0, all.size() - MOST))
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining("_")),
                AGE);
    }

    private Map<String, UUID> all(HttpServletRequest request) {
        Map<String, UUID> all = new LinkedHashMap<>();
        for (String entry : cookies.signed(request, ShopCookie.ORDERS).orElse("").split("_", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0)
                all.put(entry.substring(0, colon), UUID.fromString(entry.substring(colon + 1)));
        }
        return all;
    }
}
