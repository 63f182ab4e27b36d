package fr.echeance.web.shared;

import org.jspecify.annotations.Nullable;

/**
 * A picture of 400 by 400.
 *
 * @param name as served under /pictures
 */
public record Picture(String name, String alt) {
    public String address() {
        return "/pictures/" + name;
    }

    /** Its address where others show it beside a link to its page; they draw no SVG. */
    public @Nullable String shared() {
        return name.endsWith(".svg") ? null : address();
    }
}
