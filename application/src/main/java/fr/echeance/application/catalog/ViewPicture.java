package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The drawing of that name, as the bytes of an SVG document in UTF-8; empty when there is none. */
@NoPersonalData
public final class ViewPicture {
    private final Processing processing;
    private final Catalog catalog;

    ViewPicture(Processing processing, Catalog catalog) {
        this.processing = processing;
        this.catalog = catalog;
    }

    public Optional<byte[]> handle(String name) {
        return processing
                .read(ViewPicture.class, _ -> catalog.picture(name))
                .map(svg -> svg.getBytes(StandardCharsets.UTF_8));
    }
}
