package fr.echeance.files.takeover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of one row, cell by cell, until it is known how the row is encoded: exports are glued together from several. */
final class CellBytes {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private byte[] bytes = new byte[256];
    private int length;
    private int[] ends = new int[16];
    private int cells;
    private boolean blank = true;

    void add(int one) {
        if (length == bytes.length) bytes = Arrays.copyOf(bytes, length * 2);
        bytes[length++] = (byte) one;
        if (one != ' ' && one != '\t') blank = false;
    }

    void endCell() {
        if (cells == ends.length) ends = Arrays.copyOf(ends, cells * 2);
        ends[cells++] = length;
    }

    int length() {
        return length + cells;
    }

    boolean isCellEmpty() {
        return length == (cells == 0 ? 0 : ends[cells - 1]);
    }

    boolean isBlank() {
        return blank;
    }

    /** As UTF-8 where the row is that, else as windows-1252, which reads everything. */
    List<String> decoded() {
        Charset charset = isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
        List<String> decoded = new ArrayList<>(cells);
        int from = 0;
        for (int i = 0; i < cells; i++) {
            decoded.add(new String(bytes, from, ends[i] - from, charset));
            from = ends[i];
        }
        return decoded;
    }

    private boolean isUtf8() {
        boolean ascii = true;
        for (int i = 0; i < length && ascii; i++) ascii = bytes[i] >= 0;
        if (ascii) return true;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
