package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.domain.shared.InvalidValue;

import java.io.ByteArrayOutputStream;

/** Keeps the segments of a JPEG that show something (ITU-T T.81): what a camera wrote of place, time and owner goes, and what follows the end. */
final class JpegCleaner {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    /** Without them the colours are read wrongly: JFIF and Adobe. */
    private static final int JFIF = 0xE0;

    private static final int ADOBE = 0xEE;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private int leftOut;
    private boolean sized;

    private JpegCleaner(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static CleanPicture clean(byte[] bytes) {
        JpegCleaner cleaner = new JpegCleaner(bytes);
        cleaner.out.write(0xFF);
        cleaner.out.write(START);
        while (cleaner.segment()) {}
        if (!cleaner.sized) throw broken();
        return new CleanPicture(
                new Catalog.Image(Catalog.Image.Type.JPEG, cleaner.out.toByteArray()),
                cleaner.leftOut);
    }

    /** False after the last one. */
    private boolean segment() {
        if (octet(at) != 0xFF) throw broken();
        int marker = octet(at + 1);
        if (marker == 0xFF) {
            at++;
            return true;
        }
        if (marker == END) {
            out.write(0xFF);
            out.write(END);
            if (at + 2 < in.length) leftOut++;
            return false;
        }
        int length = octet(at + 2) << 8 | octet(at + 3);
        if (marker < 0xC0 || marker == START || length < 2 || at + 2 + length > in.length)
            throw broken();
        if (isFrame(marker)) {
            CleanPicture.requireSize(
                    octet(at + 7) << 8 | octet(at + 8), octet(at + 5) << 8 | octet(at + 6));
            sized = true;
        }
        if (isShown(marker)) out.write(in, at, length + 2);
        else leftOut++;
        at += length + 2;
        if (marker == SCAN) pixels();
        return true;
    }

    /** Up to the next marker that is neither a stuffed byte nor a restart. */
    private void pixels() {
        int from = at;
        while (octet(at) != 0xFF || octet(at + 1) == 0 || isRestart(octet(at + 1))) at++;
        out.write(in, from, at - from);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static boolean isShown(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return marker != COMMENT && (!application || marker == JFIF || marker == ADOBE);
    }

    private int octet(int place) {
        if (place >= in.length) throw broken();
        return in[place] & 0xFF;
    }

    private static InvalidValue broken() {
        return new InvalidValue("picture", "picture-broken");
    }
}
