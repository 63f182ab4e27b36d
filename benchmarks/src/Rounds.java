import java.util.Arrays;

/** Measurements that take turns, so that what slows the machine slows all of them; of each the median counts. */
final class Rounds {
    interface Measurement {
        double take() throws Exception;
    }

    private Rounds() {}

    /** The median of each, in the order in which they were given. */
    static double[] medians(int rounds, Measurement... measurements) throws Exception {
        double[][] taken = new double[measurements.length][rounds];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < measurements.length; i++)
                taken[i][round] = measurements[i].take();
        return Arrays.stream(taken).mapToDouble(Rounds::median).toArray();
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
