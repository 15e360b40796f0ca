package org.retainer.setting;

import java.util.List;
import java.util.Objects;

/**
 * Which groups of the host play which role.
 *
 * @param finance see all accounts and all money
 * @param leads see and edit all accounts
 * @param heads see and edit the accounts of those leads who are in a group that they head
 */
public record RoleGroups(List<String> finance, List<String> leads, List<Head> heads) {
    /** The groups of an installation that has chosen none. */
    public static final RoleGroups USUAL =
            new RoleGroups(List.of("retainer-finance"), List.of("retainer-leads"), List.of());

    public RoleGroups {
        finance = List.copyOf(finance);
        leads = List.copyOf(leads);
        heads = List.copyOf(heads);
    }

    /**
     * A department.
     *
     * @param group whose members head it
     * @param leads whose members are the leads in it
     */
    public record Head(String group, String leads) {
        public Head {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(leads, "leads");
        }
    }
}
