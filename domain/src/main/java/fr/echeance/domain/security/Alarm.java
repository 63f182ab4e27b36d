package fr.echeance.domain.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** When many events are an attack, and somebody is told: at most once an hour for each. */
public enum Alarm {
    /**
     * Passwords that leaked elsewhere are tried here. One account lets far fewer failures come from one place, so these were of several.
     */
    STUFFING(
            Happening.ALARM_STUFFING,
            Happening.SIGN_IN_FAILED,
            20,
            Duration.ofMinutes(10),
            true,
            Surface.PAGES),
    /** Accounts are tried from many places, or their owners kept out. */
    LOCKS(
            Happening.ALARM_LOCKS,
            Happening.SIGN_IN_LOCKED,
            30,
            Duration.ofHours(1),
            false,
            Surface.PAGES),
    /** Somebody tries the doors of the back office. */
    ROOMS(
            Happening.ALARM_ROOMS,
            Happening.ROOM_REFUSED,
            10,
            Duration.ofHours(1),
            true,
            Surface.BACK_OFFICE);

    /** Within this time the same alarm is not given again. */
    public static final Duration QUIET = Duration.ofHours(1);

    private final Happening happening;
    private final Happening counted;
    private final int threshold;
    private final Duration window;
    private final boolean byOrigin;
    private final Surface surface;

    Alarm(
            Happening happening,
            Happening counted,
            int threshold,
            Duration window,
            boolean byOrigin,
            Surface surface) {
        this.happening = happening;
        this.counted = counted;
        this.threshold = threshold;
        this.window = window;
        this.byOrigin = byOrigin;
        this.surface = surface;
    }

    /** The one that is noted so. */
    public static Optional<Alarm> of(Happening happening) {
        return Arrays.stream(values()).filter(alarm -> alarm.happening == happening).findFirst();
    }

    public Happening happening() {
        return happening;
    }

    /** What is counted. */
    public Happening counted() {
        return counted;
    }

    /** Over how long. */
    public Duration window() {
        return window;
    }

    /** Whether each origin is counted by itself. */
    public boolean byOrigin() {
        return byOrigin;
    }

    public Surface surface() {
        return surface;
    }

    public int threshold() {
        return threshold;
    }

    public boolean isReached(long events) {
        return events >= threshold;
    }
}
