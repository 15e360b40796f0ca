package org.retainer.jira.setting;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.retainer.hours.Recalculation;
import org.retainer.jira.access.Groups;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.outbox.SendingSwitch;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.RoleGroups;
import org.retainer.setting.Settings;
import org.retainer.time.InstallationTime;

/** Answers requests about the settings, of administrators only. */
public final class SettingsRequests {
    private static final Duration WAITED_FOR = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofHours(12);

    private final InstallationSettings settings;
    private final Groups groups;
    private final SendingSwitch sending;
    private final Recalculation recalculation;
    private final InstallationTime time;
    private final Executor background;

    /** @param background goes on with what takes longer than a request may */
    public SettingsRequests(
            InstallationSettings settings,
            Groups groups,
            SendingSwitch sending,
            Recalculation recalculation,
            InstallationTime time,
            Executor background) {
        this.settings = settings;
        this.groups = groups;
        this.sending = sending;
        this.recalculation = recalculation;
        this.time = time;
        this.background = background;
    }

    public Reply get(Asker asker) {
        return Reply.ok(json(asker, settings.get(asker.viewer())));
    }

    /**
     * Changes what is given. Another zone, or other activities, let hours follow before the answer, as far as the time allows.
     *
     * @param ifMatch the header {@code If-Match}, null when absent
     */
    public Reply change(Asker asker, String body, String ifMatch) {
        Settings shown = settings.get(asker.viewer());
        Fields fields = Fields.of(body, SettingsJson.FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 0, Long.MAX_VALUE), ifMatch);
        ActivityReader activities = new ActivityReader(fields);
        SettingsReader reader = new SettingsReader(fields, before -> activities.change(before, time.today()));
        Settings changed = settings.change(asker.viewer(), seen, before -> kept(before, reader.change(before)));
        if (changed.sendingEnabled() && !shown.sendingEnabled()) {
            sending.bindHere(asker.viewer());
        }
        Json answer = json(asker, changed);
        return Reply.ok(placesAlike(shown, changed) ? answer : followed(answer));
    }

    private boolean placesAlike(Settings before, Settings after) {
        return zone(before).equals(zone(after)) && before.activities().equals(after.activities());
    }

    private Json followed(Json answer) {
        if (recalculation.runFor(WAITED_FOR)) {
            return answer;
        }
        background.execute(() -> recalculation.runFor(AFTERWARDS));
        return answer.with("recalculating", true);
    }

    /** Names the groups that the settings mention and the host does not have. */
    public static List<String> unknown(RoleGroups roles, Groups groups) {
        Stream<String> headed = roles.heads().stream().flatMap(head -> Stream.of(head.group(), head.leads()));
        return Stream.of(roles.finance().stream(), roles.leads().stream(), headed)
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !groups.exists(name))
                .toList();
    }

    /** Whoever sends back the server's zone as it was told has not chosen it. */
    private Settings kept(Settings before, Settings after) {
        boolean asTold = before.timeZone().isEmpty() && after.timeZone().equals(Optional.of(settings.serverZone()));
        return asTold ? after.withTimeZone(Optional.empty()) : after;
    }

    private Json json(Asker asker, Settings shown) {
        return SettingsJson.write(shown)
                .with("timeZone", zone(shown))
                .with("serverTimeZone", settings.serverZone())
                .with(
                        "warnings",
                        unknown(shown.roleGroups(), groups).stream()
                                .map(group -> asker.texts().say("settings.group.unknown", group))
                                .toList());
    }

    private ZoneId zone(Settings of) {
        return of.timeZone().orElseGet(settings::serverZone);
    }
}
