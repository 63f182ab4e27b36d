package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * What a page says after a redirect stands in its address, so nothing is kept for the next request; the default would look for it in the
 * session of whoever looks at any page.
 */
@Component("flashMapManager")
final class NoFlashes implements FlashMapManager {
    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flashes, HttpServletRequest request, HttpServletResponse response) {
        if (!flashes.isEmpty()) throw new IllegalStateException("a page takes its words along");
    }
}
