package fr.echeance.files.takeover;

import fr.echeance.application.takeover.Exports.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Writes an upload to disk as it comes, and stops at the first byte that shows that it is no plain text in lines: it is judged by its
 * content, not by its name, and what is compressed is never opened.
 */
record Intake(Optional<Fault> fault, String digest) {
    /** A line of a megabyte is no row. */
    static final int LONGEST_LINE = 1 << 20;

    static Intake into(Path file, InputStream content, long largest) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int line = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) return refused(Fault.TOO_LARGE);
                for (int i = 0; i < read; i++) {
                    byte one = buffer[i];
                    if (isNoText(one)) return refused(Fault.NO_TEXT);
                    line = one == '\n' || one == '\r' ? 0 : line + 1;
                    if (line > LONGEST_LINE) return refused(Fault.LINE_TOO_LONG);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size == 0
                ? refused(Fault.EMPTY)
                : new Intake(Optional.empty(), HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Control characters but tab, line feed, form feed and carriage return: every archive and every picture has some at its beginning. */
    private static boolean isNoText(byte one) {
        return one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\f' && one != '\r';
    }

    private static Intake refused(Fault fault) {
        return new Intake(Optional.of(fault), "");
    }
}
