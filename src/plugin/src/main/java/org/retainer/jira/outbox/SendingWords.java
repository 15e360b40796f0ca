package org.retainer.jira.outbox;

import org.retainer.jira.language.Texts;
import org.retainer.outbox.SendingState;

/** Says in one language why no mail goes out, and what to do about it. */
public final class SendingWords {
    private SendingWords() {}

    /** Says why nothing goes out; for a state in which mail goes out, that it does. */
    public static String of(Texts texts, SendingState state) {
        return state.obstacle().map(obstacle -> of(texts, obstacle)).orElseGet(() -> texts.say("mail.obstacle.none"));
    }

    public static String of(Texts texts, SendingState.Obstacle obstacle) {
        return texts.named("mail.obstacle", obstacle.name());
    }
}
