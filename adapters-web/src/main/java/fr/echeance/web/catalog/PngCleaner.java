package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.domain.shared.InvalidValue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps the chunks of a PNG that show something (W3C PNG, third edition); texts, places and times go, and what follows the end. */
final class PngCleaner {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> SHOWN =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB");

    private PngCleaner() {}

    static CleanPicture clean(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        int leftOut = 0;
        String type = "";
        while (!type.equals("IEND")) {
            if (bytes.length - at < AROUND) throw broken();
            long length = Integer.toUnsignedLong(in.getInt(at));
            if (length > bytes.length - at - AROUND) throw broken();
            int size = (int) length;
            type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE) requireHeader(in, type, size);
            CRC32 sum = new CRC32();
            sum.update(bytes, at + 4, size + 4);
            if ((int) sum.getValue() != in.getInt(at + 8 + size)) throw broken();
            if (SHOWN.contains(type)) out.write(bytes, at, size + AROUND);
            else leftOut++;
            at += size + AROUND;
        }
        if (at < bytes.length) leftOut++;
        return new CleanPicture(
                new Catalog.Image(Catalog.Image.Type.PNG, out.toByteArray()), leftOut);
    }

    private static void requireHeader(ByteBuffer in, String type, int size) {
        if (!type.equals("IHDR") || size != 13) throw broken();
        CleanPicture.requireSize(
                Integer.toUnsignedLong(in.getInt(16)), Integer.toUnsignedLong(in.getInt(20)));
    }

    private static InvalidValue broken() {
        return new InvalidValue("picture", "picture-broken");
    }
}
