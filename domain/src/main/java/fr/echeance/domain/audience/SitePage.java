package fr.echeance.domain.audience;

import java.util.Locale;

/** What kind of page was seen: never its whole address, in which people write all sorts of things. */
public enum SitePage {
    HOME,
    PRODUCTS,
    PRODUCT,
    CART,
    CHECKOUT,
    ORDERED,
    BLOG,
    ARTICLE,
    NEWSLETTER,
    CONTACT,
    ACCOUNT,
    LEGAL,
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
