package fr.echeance.web.shared;

import java.util.Locale;

/** Every cookie that this shop keeps in a browser, and there is no other: the pages that tell of cookies tell of these. */
public enum ShopCookie {
    /** Who is signed in; made where sessions are, under this name. */
    SESSION,
    LANGUAGE,
    CART,
    CART_SIZE,
    /** Which orders this browser may look at. */
    ORDERS,
    /** Opens what is kept about a person; gone when they sign out. */
    MY_DATA,
    /** What was answered about trackers. */
    TRACKERS,
    /** By consent alone (LIL art. 82). */
    VISITOR;

    /** Its name, where no way is prescribed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
