import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What work keeps on the heap of this process: looked at behind full collections, since between them waste looks like use. */
final class LiveHeap implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread watch;
    private final double before;
    private double most;
    private int looks;

    /** @param every milliseconds; each look stops the work for a moment */
    LiveHeap(long every) {
        before = megabytes();
        most = before;
        watch =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        while (!over.await(every, TimeUnit.MILLISECONDS)) look();
                                    } catch (InterruptedException end) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
    }

    /** Megabytes by which it grew, at its peak; once it is closed. */
    double growth() {
        return most - before;
    }

    String detail() {
        return "%.0f MB before; %d looks, each behind a full collection".formatted(before, looks);
    }

    private void look() {
        most = Math.max(most, megabytes());
        looks++;
    }

    private static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1e6;
    }

    @Override
    public void close() throws Exception {
        over.countDown();
        watch.join();
    }
}
