package fr.echeance.web.shared;

import org.springframework.stereotype.Component;

import java.net.URI;

/** Where the outside finds the shop: a program knows no page that an address could be relative to. */
@Component
public final class PublicAddress {
    private final URI shop;

    PublicAddress(WebSettings settings) {
        shop = URI.create(settings.publicUrl() + "/");
    }

    /** @param address relative or whole; whole in the answer */
    public String whole(String address) {
        return shop.resolve(address).toString();
    }
}
