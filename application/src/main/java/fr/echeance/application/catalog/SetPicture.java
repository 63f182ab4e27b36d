package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Slug;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Gives a product another picture. A picture is named after what it shows, so the same one twice is once, and no cache shows an old one
 * under a new name.
 */
@NoPersonalData
public final class SetPicture {
    private static final int LETTERS = 32;

    private final Processing processing;
    private final ProductChanges changes;

    SetPicture(Processing processing, ProductChanges changes) {
        this.processing = processing;
        this.changes = changes;
    }

    public Outcome handle(Command command) {
        String name = name(command.image());
        boolean done =
                processing.run(
                        SetPicture.class,
                        _ ->
                                changes.picture(
                                        command.product(),
                                        command.version(),
                                        name,
                                        command.image()));
        return done ? new Outcome.Done() : new Outcome.ChangedMeanwhile();
    }

    private static String name(Catalog.Image image) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(image.bytes());
            return HexFormat.of().formatHex(digest).substring(0, LETTERS)
                    + "."
                    + image.type().name().toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /**
     * @param version that was seen
     * @param image checked and cleaned
     */
    public record Command(Slug product, int version, Catalog.Image image) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was faster, or there is no such product: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
