package fr.echeance.files.takeover;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, one after the other or from a place on, through one small buffer. */
final class FileBytes implements Closeable {
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).flip();

    /** Where the buffer ends in the file. */
    private long filled;

    FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Passes over a byte-order mark at the beginning; answers where the text begins. */
    long skipMark() throws IOException {
        goTo(0);
        for (int mark : UTF_8_MARK)
            if (read() != mark) {
                goTo(0);
                return 0;
            }
        return UTF_8_MARK.length;
    }

    /** The next byte, 0 to 255; -1 at the end. */
    int read() throws IOException {
        return isThere() ? buffer.get() & 0xff : -1;
    }

    /** The byte that {@link #read} answers next. */
    int peek() throws IOException {
        return isThere() ? buffer.get(buffer.position()) & 0xff : -1;
    }

    long position() {
        return filled - buffer.remaining();
    }

    void goTo(long position) throws IOException {
        long from = filled - buffer.limit();
        if (position >= from && position <= filled) {
            buffer.position((int) (position - from));
            return;
        }
        channel.position(position);
        filled = position;
        buffer.limit(0);
    }

    private boolean isThere() throws IOException {
        if (buffer.hasRemaining()) return true;
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        if (read > 0) filled += read;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
