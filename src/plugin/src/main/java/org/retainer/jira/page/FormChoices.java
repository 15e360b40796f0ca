package org.retainer.jira.page;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** What the forms of accounts offer to choose from. */
final class FormChoices {
    static final List<String> CURRENCIES = List.of("RUB", "EUR", "USD", "GBP", "KZT", "BYN", "GEL", "AMD", "CHF");

    private FormChoices() {}

    static TreeSet<String> zones() {
        TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> zone.startsWith("Etc/") || zone.startsWith("SystemV/") || !zone.contains("/"));
        zones.add("UTC");
        return zones;
    }
}
