package org.retainer.jira.alert;

import java.util.Set;
import java.util.TreeSet;
import org.retainer.alert.Heads;
import org.retainer.jira.access.Groups;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.RoleGroups;

/** Finds heads of departments by the groups in the settings. */
public final class GroupHeads implements Heads {
    private final InstallationSettings settings;
    private final Groups groups;

    public GroupHeads(InstallationSettings settings, Groups groups) {
        this.settings = settings;
        this.groups = groups;
    }

    @Override
    public Set<String> of(String leadKey) {
        Set<String> heads = new TreeSet<>();
        for (RoleGroups.Head head : settings.current().roleGroups().heads()) {
            if (groups.members(head.leads()).contains(leadKey)) {
                heads.addAll(groups.members(head.group()));
            }
        }
        heads.remove(leadKey);
        return heads;
    }
}
