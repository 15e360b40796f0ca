package org.retainer.account;

import java.util.List;
import java.util.Objects;
import org.retainer.refusal.Refusal;

/**
 * How the billable time of each entry is rounded to whole steps.
 *
 * @param minutes the step: 0 (none), 1, 5, 6, 10, 15, 30 or 60
 * @param mode UP to the next whole step, or NEAREST with half a step going up
 */
public record Rounding(int minutes, Mode mode) {
    /** The accepted steps, in minutes. */
    public static final List<Integer> STEPS = List.of(0, 1, 5, 6, 10, 15, 30, 60);

    /** No rounding. */
    public static final Rounding NONE = new Rounding(0, Mode.NEAREST);

    public Rounding {
        Objects.requireNonNull(mode, "mode");
        if (!STEPS.contains(minutes)) {
            throw Refusal.invalid("rounding", "rounding.step", STEPS);
        }
    }

    /** Rounds seconds of one entry; 0 stays 0. A quarter-hour step UP makes 901 s 1,800 s, NEAREST makes it 900 s. */
    public long apply(long seconds) {
        if (minutes == 0) {
            return seconds;
        }
        long step = minutes * 60L;
        long lower = Math.floorDiv(seconds, step) * step;
        long rest = seconds - lower;
        boolean up = mode == Mode.UP ? rest > 0 : rest * 2 >= step;
        return up ? lower + step : lower;
    }

    /** Which way to round. */
    public enum Mode {
        UP,
        NEAREST
    }
}
