package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.domain.shared.InvalidValue;

import java.util.Arrays;

/**
 * A picture of which only what shows is left. What it is, its first bytes tell, never its name or what a browser says of it.
 *
 * @param leftOut how many parts were left out that do not show
 */
record CleanPicture(Catalog.Image image, int leftOut) {
    private static final int MOST = 200 * 1024;

    /**
     * @throws InvalidValue field {@code picture}: required, picture-large, picture-kind, or what its kind refuses
     */
    static CleanPicture of(byte[] bytes) {
        if (bytes.length == 0) throw new InvalidValue("picture", "required");
        if (bytes.length > MOST) throw new InvalidValue("picture", "picture-large");
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'))
            return PngCleaner.clean(bytes);
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) return JpegCleaner.clean(bytes);
        if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P'))
            return WebpCleaner.clean(bytes);
        return looksLikeXml(bytes) ? SvgCleaner.clean(bytes) : refuse();
    }

    static CleanPicture svg(byte[] bytes, int leftOut) {
        if (bytes.length > MOST) throw new InvalidValue("picture", "picture-large");
        return new CleanPicture(new Catalog.Image(Catalog.Image.Type.SVG, bytes), leftOut);
    }

    /**
     * @throws InvalidValue when it has no pixels, or more than a page can show
     */
    static void requireSize(long width, long height) {
        if (width < 1 || height < 1 || width > 4_000 || height > 4_000)
            throw new InvalidValue("picture", "picture-size");
    }

    static boolean begins(byte[] bytes, int from, int... with) {
        if (bytes.length < from + with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[from + i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static CleanPicture refuse() {
        throw new InvalidValue("picture", "picture-kind");
    }

    /** In UTF-8, with or without a byte order mark; other encodings are no picture of ours. */
    private static boolean looksLikeXml(byte[] bytes) {
        int start = begins(bytes, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String head =
                new String(
                        Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + 256)),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.stripLeading().startsWith("<");
    }
}
