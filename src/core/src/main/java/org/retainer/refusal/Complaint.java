package org.retainer.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param field the field of the request that it is about, empty when it is about the whole
 * @param message names the sentence in the language bundles, below {@code refusal.}
 * @param arguments what the sentence mentions
 */
public record Complaint(String field, String message, List<Object> arguments) {
    public Complaint {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        arguments = List.copyOf(arguments);
    }

    public static Complaint about(String field, String message, Object... arguments) {
        return new Complaint(field, message, Arrays.asList(arguments));
    }
}
