package org.retainer.jira.account;

import java.util.Optional;
import org.retainer.account.AccountLink;
import org.retainer.account.Projects;

/**
 * The component of a link as people read it: under the name that it has now, or that it had when it was linked.
 *
 * @param name empty when the link is of the whole project
 * @param gone whether the host does not know it any more
 */
public record LinkedComponent(String name, boolean gone) {
    public static LinkedComponent of(AccountLink link, Projects projects) {
        if (link.isDefault()) {
            return new LinkedComponent("", false);
        }
        Optional<String> now = projects.components(link.projectId()).stream()
                .filter(component -> link.componentId().equals(Optional.of(component.id())))
                .map(Projects.ComponentRef::name)
                .findFirst();
        String remembered = link.componentName().isEmpty()
                ? String.valueOf(link.componentId().orElseThrow())
                : link.componentName();
        return new LinkedComponent(now.orElse(remembered), now.isEmpty());
    }
}
