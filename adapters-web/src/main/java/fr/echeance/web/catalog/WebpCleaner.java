package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.domain.shared.InvalidValue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps the chunks of a WebP that show something (RFC 9649); a still picture alone. */
final class WebpCleaner {
    private static final int HEADER = 12;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH");

    /** Flags of VP8X that announce chunks which are left out: colour profile, Exif, XMP, animation. */
    private static final int ANNOUNCED = 0x20 | 0x08 | 0x04 | 0x02;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean sized;

    private WebpCleaner(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static CleanPicture clean(byte[] bytes) {
        WebpCleaner cleaner = new WebpCleaner(bytes);
        long end = Integer.toUnsignedLong(cleaner.in.getInt(4)) + 8;
        if (end > bytes.length) throw broken();
        int leftOut = end < bytes.length ? 1 : 0;
        int at = HEADER;
        while (at + 8 <= end) {
            long length = Integer.toUnsignedLong(cleaner.in.getInt(at + 4));
            long next = at + 8 + length + (length & 1);
            if (at + 8 + length > end) throw broken();
            String type = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            if (SHOWN.contains(type)) cleaner.keep(type, at, (int) length);
            else leftOut++;
            at = (int) Math.min(next, end);
        }
        if (!cleaner.sized) throw broken();
        return new CleanPicture(
                new Catalog.Image(Catalog.Image.Type.WEBP, cleaner.whole()), leftOut);
    }

    private void keep(String type, int at, int length) {
        int data = at + 8;
        if (type.equals("VP8X")) {
            if (length < 10) throw broken();
            CleanPicture.requireSize(third(data + 4) + 1L, third(data + 7) + 1L);
            bytes[data] &= (byte) ~ANNOUNCED;
        } else if (type.equals("VP8 ")) {
            if (length < 10 || !CleanPicture.begins(bytes, data + 3, 0x9D, 0x01, 0x2A))
                throw broken();
            CleanPicture.requireSize(
                    in.getShort(data + 6) & 0x3FFF, in.getShort(data + 8) & 0x3FFF);
            sized = true;
        } else if (type.equals("VP8L")) {
            if (length < 5 || bytes[data] != 0x2F) throw broken();
            int sizes = in.getInt(data + 1);
            CleanPicture.requireSize((sizes & 0x3FFF) + 1L, (sizes >> 14 & 0x3FFF) + 1L);
            sized = true;
        }
        out.write(bytes, at, 8 + length);
        if ((length & 1) == 1) out.write(0);
    }

    private byte[] whole() {
        return ByteBuffer.allocate(HEADER + out.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + out.size())
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(out.toByteArray())
                .array();
    }

    private int third(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
    }

    private static InvalidValue broken() {
        return new InvalidValue("picture", "picture-broken");
    }
}
