package org.retainer.outbox;

import java.util.Optional;
import org.retainer.outbox.SendingState.Obstacle;
import org.retainer.setting.InstallationSettings;

/**
 * Lets mail out only where an administrator has switched sending on: the settings say so, and the installation is still the
 * one on which it was done. A copy of the database or of the whole home sends nothing.
 */
public final class SendingGuard {
    private final InstallationSettings settings;
    private final SendingBindings bindings;
    private final HostIdentity identity;
    private final MailHost host;

    public SendingGuard(InstallationSettings settings, SendingBindings bindings, HostIdentity identity, MailHost host) {
        this.settings = settings;
        this.bindings = bindings;
        this.identity = identity;
        this.host = host;
    }

    /** Tells whether mail goes out now. */
    public SendingState state() {
        boolean enabled = settings.current().sendingEnabled();
        Optional<SendingBinding> binding = bindings.read();
        return new SendingState(enabled, obstacle(enabled, binding), binding);
    }

    /** Tells whether sending was switched on but does not work: cheap when it was never switched on. */
    public Optional<Obstacle> heldBack() {
        return settings.current().sendingEnabled() ? state().obstacle() : Optional.empty();
    }

    private Optional<Obstacle> obstacle(boolean enabled, Optional<SendingBinding> binding) {
        if (!enabled) {
            return Optional.of(Obstacle.OFF);
        }
        if (binding.isEmpty()) {
            return Optional.of(Obstacle.NOT_BOUND);
        }
        return difference(binding.get().fingerprint(), identity.present()).or(host::obstacle);
    }

    private static Optional<Obstacle> difference(Fingerprint bound, Fingerprint present) {
        if (present.id().isEmpty() || !bound.id().equals(present.id())) {
            return Optional.of(Obstacle.OTHER_INSTALLATION);
        }
        if (!bound.home().equals(present.home())) {
            return Optional.of(Obstacle.OTHER_HOME);
        }
        return bound.baseUrl().equals(present.baseUrl()) ? Optional.empty() : Optional.of(Obstacle.OTHER_ADDRESS);
    }
}
