package org.retainer.budget;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is still unused of earlier periods while a course runs through a budget's periods, oldest first. */
final class SurplusLayers {
    private final Deque<Layer> layers = new ArrayDeque<>();

    long sum() {
        long sum = 0;
        for (Layer layer : layers) {
            sum = Math.addExact(sum, layer.amount());
        }
        return sum;
    }

    /** Finds what is unused of the period of a number. */
    long of(int period) {
        return layers.stream()
                .filter(layer -> layer.period() == period)
                .mapToLong(Layer::amount)
                .sum();
    }

    /** Adds what the latest period leaves. */
    void add(int period, long amount) {
        if (amount > 0) {
            layers.addLast(new Layer(period, amount));
        }
    }

    /** Takes an amount, oldest first, and answers how much of it was not there. */
    long take(long amount) {
        long wanted = amount;
        while (wanted > 0 && !layers.isEmpty()) {
            Layer oldest = layers.removeFirst();
            if (oldest.amount() > wanted) {
                layers.addFirst(new Layer(oldest.period(), oldest.amount() - wanted));
                return 0;
            }
            wanted -= oldest.amount();
        }
        return wanted;
    }

    /** Drops all, and answers how much that was. */
    long clear() {
        long sum = sum();
        layers.clear();
        return sum;
    }

    /** Drops what periods before a number left, and answers how much that was. */
    long dropBefore(int period) {
        long dropped = 0;
        while (!layers.isEmpty() && layers.getFirst().period() < period) {
            dropped += layers.removeFirst().amount();
        }
        return dropped;
    }

    /** Drops what is more than an amount, oldest first, and answers how much that was. */
    long dropAbove(long most) {
        long dropped = Math.max(0, sum() - most);
        take(dropped);
        return dropped;
    }

    private record Layer(int period, long amount) {}
}
