package org.retainer.outbox;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether mail goes out, and why not.
 *
 * @param enabled whether the settings say that it should
 * @param obstacle why nothing goes out; empty when it does
 * @param binding where and since when sending is on; empty when it was never switched on
 */
public record SendingState(boolean enabled, Optional<Obstacle> obstacle, Optional<SendingBinding> binding) {
    public SendingState {
        Objects.requireNonNull(obstacle, "obstacle");
        Objects.requireNonNull(binding, "binding");
    }

    public boolean isOn() {
        return obstacle.isEmpty();
    }

    /** Tells whether people expect mail that does not go out. */
    public boolean isHeldBack() {
        return enabled && !isOn();
    }

    /** Why nothing goes out. */
    public enum Obstacle {
        /** Nobody has switched it on. */
        OFF,
        /** It is on in the settings, but nobody has switched it on at an installation that is known. */
        NOT_BOUND,
        /** The id in the shared home is another one, or gone: this is a copy. */
        OTHER_INSTALLATION,
        /** The shared home lies somewhere else. */
        OTHER_HOME,
        /** People reach the host at another address. */
        OTHER_ADDRESS,
        /** The host's own sending is off. */
        HOST_OFF,
        /** The host knows no server for outgoing mail. */
        NO_SERVER;

        /** Tells whether switching sending on again takes it away. */
        public boolean endsBySwitchingOn() {
            return this != HOST_OFF && this != NO_SERVER;
        }
    }
}
