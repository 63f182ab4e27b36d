package fr.echeance.files.takeover;

import fr.echeance.application.takeover.Exports.Notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * Numbers under words in a mapped file, a hash table of 64-bit digests: an export of millions takes none of the heap. Two words that meet
 * in one digest, of ten million one chance in three hundred thousand, would share a number.
 */
final class DiskNotes implements Notes {
    private static final long ENTRY = 2L * Long.BYTES;

    private final Path folder;
    private Path file;
    private Arena arena;
    private MemorySegment table;
    private long slots;
    private long used;

    DiskNotes(Path folder) {
        this(folder, 1L << 16);
    }

    // Shared, since batches are read by one thread after another, never by two at once.
    // The arena is closed with the notes, or with those that take its place when they have grown.
    @SuppressWarnings("MustBeClosedChecker")
    private DiskNotes(Path folder, long slots) {
        this.folder = folder;
        this.slots = slots;
        this.arena = Arena.ofShared();
        try {
            file = Files.createTempFile(folder, "notes", ".tmp");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                table = channel.map(FileChannel.MapMode.READ_WRITE, 0, slots * ENTRY, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for notes", e);
        }
    }

    @Override
    public long first(String word, long number) {
        long digest = digest(word);
        long slot = slot(digest);
        if (isFree(slot)) write(slot, digest, number);
        return value(slot(digest));
    }

    @Override
    public void greatest(String word, long number) {
        long digest = digest(word);
        long slot = slot(digest);
        if (isFree(slot)) write(slot, digest, number);
        else if (value(slot) < number) set(slot, digest, number);
    }

    @Override
    public OptionalLong of(String word) {
        long slot = slot(digest(word));
        return isFree(slot) ? OptionalLong.empty() : OptionalLong.of(value(slot));
    }

    @Override
    public void close() {
        arena.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("notes cannot be deleted", e);
        }
    }

    private void write(long slot, long digest, long number) {
        set(slot, digest, number);
        if (++used * 2 > slots) grow();
    }

    private void grow() {
        DiskNotes larger = new DiskNotes(folder, slots * 2);
        for (long slot = 0; slot < slots; slot++)
            if (!isFree(slot)) larger.set(larger.slot(key(slot)), key(slot), value(slot));
        close();
        file = larger.file;
        arena = larger.arena;
        table = larger.table;
        slots = larger.slots;
    }

    /** Of the digest, or the free one where it belongs. */
    private long slot(long digest) {
        long slot = digest & (slots - 1);
        while (!isFree(slot) && key(slot) != digest) slot = (slot + 1) & (slots - 1);
        return slot;
    }

    private boolean isFree(long slot) {
        return key(slot) == 0;
    }

    private long key(long slot) {
        return table.get(ValueLayout.JAVA_LONG, slot * ENTRY);
    }

    private long value(long slot) {
        return table.get(ValueLayout.JAVA_LONG, slot * ENTRY + Long.BYTES);
    }

    private void set(long slot, long digest, long number) {
        table.set(ValueLayout.JAVA_LONG, slot * ENTRY, digest);
        table.set(ValueLayout.JAVA_LONG, slot * ENTRY + Long.BYTES, number);
    }

    /** Never 0, which means a free place. FNV-1a, then the mixing of MurmurHash3, so that near words lie far apart. */
    private static long digest(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
