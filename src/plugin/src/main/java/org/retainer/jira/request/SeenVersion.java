package org.retainer.jira.request;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.refusal.Refusal;

/** Reads which version of an object somebody has seen: from the body, or from the header {@code If-Match}. */
public final class SeenVersion {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private SeenVersion() {}

    /**
     * @param inBody the field {@code version}
     * @param ifMatch the header, null when absent; {@code *} is any version
     * @throws Refusal 400 when the header has another form or contradicts the body
     */
    public static OptionalLong of(Optional<Long> inBody, String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return inBody.map(OptionalLong::of).orElse(OptionalLong.empty());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.invalid("If-Match", "version.form", ifMatch);
        }
        long version = Long.parseLong(tag.group(1));
        if (inBody.isPresent() && inBody.get() != version) {
            throw Refusal.invalid("version", "version.contradiction", inBody.get(), version);
        }
        return OptionalLong.of(version);
    }
}
