package fr.echeance.bootstrap.journey;

import java.util.Map;

/** What anybody may open by its address alone. */
final class OpenPages {
    /** By what a fault calls it. */
    static final Map<String, String> ALL =
            Map.ofEntries(
                    Map.entry("home", "/"),
                    Map.entry("products", "/products"),
                    Map.entry("search", "/products?q=sabler"),
                    Map.entry("nothing found", "/products?q=zzzzzz"),
                    Map.entry("empty cart", "/cart"),
                    Map.entry("look-up", "/orders/lookup"),
                    Map.entry("terms", "/legal/terms"),
                    Map.entry("legal pages", "/legal"),
                    Map.entry("legal notice", "/legal/notice"),
                    Map.entry("accessibility", "/legal/accessibility"),
                    Map.entry("privacy", "/privacy"),
                    Map.entry("trackers", "/privacy/trackers"),
                    Map.entry("my data, by link", "/privacy/my-data"),
                    Map.entry("link from a mail", "/privacy/my-data/open?token=x"),
                    Map.entry("contact", "/contact"),
                    Map.entry("contact, taken back", "/contact/withdraw?ticket=x"),
                    Map.entry("blog", "/blog"),
                    Map.entry("article of the blog", "/blog/pourquoi-le-sable-s-arrete"),
                    Map.entry("newsletter", "/newsletter"),
                    Map.entry("its confirmation", "/newsletter/confirm?ticket=x"),
                    Map.entry("no subscription", "/newsletter/subscription?ticket=x"),
                    Map.entry("an objection", "/newsletter/objection?ticket=x"),
                    Map.entry("not found", "/products/nirgendwo"),
                    Map.entry("refused by the container", "/products%2fsablier"),
                    Map.entry("time machine", "/sandbox/time-machine"),
                    Map.entry("mailbox", "/sandbox/mailbox"));

    private OpenPages() {}
}
