package org.retainer.jira.outbox;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.retainer.jira.host.HostTypes;
import org.retainer.jira.host.Reflected;
import org.retainer.outbox.SendingState.Obstacle;

/**
 * What Jira says of its mail, as far as it can be asked: the types are not known for sure, so that no answer means that Jira
 * sends, and keeps in its own queue what it cannot.
 */
final class JiraMailSettings {
    private static final String PREFERENCES = "com.atlassian.jira.user.preferences.UserPreferencesManager";

    private JiraMailSettings() {}

    static Optional<Obstacle> obstacle() {
        boolean off = Boolean.getBoolean("atlassian.mail.senddisabled")
                || asked("com.atlassian.jira.mail.settings.MailSettings", "send", "isDisabled")
                        .orElse(false);
        if (off) {
            return Optional.of(Obstacle.HOST_OFF);
        }
        boolean server = asked("com.atlassian.mail.server.MailServerManager", "isDefaultSMTPMailServerDefined")
                .orElse(true);
        return server ? Optional.empty() : Optional.of(Obstacle.NO_SERVER);
    }

    /** Tells whether somebody wants HTML: all but those who chose plain text in their profile. */
    static boolean readsHtml(ApplicationUser user) {
        try {
            Optional<Class<?>> type = HostTypes.find(PREFERENCES);
            Optional<Class<?>> kept = HostTypes.find("com.atlassian.jira.user.preferences.ExtendedPreferences");
            if (type.isEmpty() || kept.isEmpty()) {
                return true;
            }
            Object manager = ComponentAccessor.getComponent(type.get());
            Object preferences =
                    Reflected.call(type.get(), "getExtendedPreferences", manager, List.of(ApplicationUser.class), user);
            Object chosen = Reflected.call(
                    kept.get(), "getString", preferences, List.of(String.class), "user.notifications.mimetype");
            return !"text".equals(chosen);
        } catch (RuntimeException | LinkageError unknown) {
            return true;
        }
    }

    /** Goes from a component of Jira through its getters to a yes or no; empty when this Jira has it otherwise. */
    private static Optional<Boolean> asked(String component, String... getters) {
        try {
            Class<?> type = HostTypes.find(component).orElse(null);
            Object target = type == null ? null : ComponentAccessor.getComponent(type);
            for (String getter : getters) {
                if (target == null) {
                    return Optional.empty();
                }
                target = Reflected.call(type, getter, target);
                type = type.getMethod(getter).getReturnType();
            }
            return target instanceof Boolean answer ? Optional.of(answer) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            return Optional.empty();
        }
    }
}
