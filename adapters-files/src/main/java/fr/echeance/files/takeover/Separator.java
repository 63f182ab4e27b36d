package fr.echeance.files.takeover;

import java.io.IOException;

/** What stands between the cells: of the usual signs the one that the header has most often. */
final class Separator {
    private static final String USUAL = ",;\t|";

    private Separator() {}

    static byte of(FileBytes bytes) throws IOException {
        int[] times = new int[USUAL.length()];
        boolean quoted = false;
        for (int one = bytes.read(); one >= 0 && one != '\n' && one != '\r'; one = bytes.read()) {
            if (one == '"') quoted = !quoted;
            int sign = USUAL.indexOf(one);
            if (sign >= 0 && !quoted) times[sign]++;
        }
        int most = 0;
        for (int i = 1; i < times.length; i++) if (times[i] > times[most]) most = i;
        return (byte) USUAL.charAt(most);
    }
}
