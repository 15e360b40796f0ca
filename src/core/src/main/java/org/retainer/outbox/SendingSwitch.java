package org.retainer.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;
import org.retainer.transaction.Transactions;

/** The way in which administrators switch sending on, at the installation where they do it, and off. */
public final class SendingSwitch {
    static final String OBJECT = "SENDING";
    private static final long ID = 1;

    private final InstallationSettings settings;
    private final SendingBindings bindings;
    private final HostIdentity identity;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public SendingSwitch(
            InstallationSettings settings,
            SendingBindings bindings,
            HostIdentity identity,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.bindings = bindings;
        this.identity = identity;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Switches sending on here, or off. What was written before is not sent: it would come late, or from another installation.
     *
     * @throws Refusal 403 for everybody but administrators
     */
    public void turn(Viewer viewer, boolean on) {
        if (!viewer.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
        Optional<Fingerprint> here = on ? Optional.of(identity.marked()) : Optional.empty();
        transactions.run(() -> {
            settings.change(viewer, OptionalLong.empty(), present -> present.withSending(on));
            here.ifPresent(fingerprint -> bind(viewer, fingerprint));
        });
        settings.forget();
    }

    /**
     * Binds sending to this installation, when the settings have just been changed so that it is on.
     *
     * @throws Refusal 403 for everybody but administrators
     */
    public void bindHere(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
        Fingerprint here = identity.marked();
        transactions.run(() -> bind(viewer, here));
    }

    private void bind(Viewer viewer, Fingerprint here) {
        Optional<SendingBinding> before = bindings.read();
        SendingBinding after = new SendingBinding(
                here,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                before.map(SendingBinding::version).orElse(0L) + 1);
        bindings.write(after);
        audit.append(new AuditEntry(
                OBJECT,
                ID,
                after.version(),
                0,
                after.at(),
                viewer.userKey(),
                "BIND",
                before.map(binding -> Map.of("baseUrl", binding.fingerprint().baseUrl()))
                        .orElse(Map.of()),
                Map.of("baseUrl", here.baseUrl())));
    }
}
