package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The agency as written in {@code demo/agency.json}.
 *
 * @param settings fields of the installation's settings, as the REST interface takes them
 * @param notes what clients read of free and of other work, by language
 */
record Agency(
        List<Employee> people,
        Map<String, Map<String, List<String>>> comments,
        Map<String, Object> settings,
        Map<String, Map<String, String>> notes,
        List<LateWork> lateWork,
        List<Client> clients) {
    static Agency read() {
        try (Reader reader =
                new InputStreamReader(Agency.class.getResourceAsStream("/demo/agency.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Agency.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists who can work on an issue of a client. */
    List<Employee> skilled(Client client, Task task) {
        String skill = client.language() + ":" + task.craft();
        return people.stream().filter(person -> person.skills().contains(skill)).toList();
    }

    /**
     * Somebody who works for the agency.
     *
     * @param skills as {@code language:component}
     * @param leftDaysAgo how long somebody has been gone; null for those who are there
     */
    record Employee(String name, String fullname, List<String> groups, List<String> skills, Integer leftDaysAgo) {
        boolean active() {
            return leftDaysAgo == null;
        }

        boolean worksOn(LocalDate day, LocalDate today) {
            return active() || day.isBefore(today.minusDays(leftDaysAgo));
        }
    }

    /**
     * Work that is logged when its month is closed, or its client gone.
     *
     * @param daysAgo when it was done
     */
    record LateWork(String issue, String person, int daysAgo, int minutes, String comment) {}

    /**
     * A client and its project.
     *
     * @param load how much of the team's time it takes, relative to the others
     * @param unlinked whether the project is linked to no account
     * @param project the name of its project; null for a client that lives in another one's
     * @param details more fields of the account, as the REST interface takes them, with days such as {@code today-30}
     * @param openMonths how many past months are still open; null when none was ever closed
     */
    record Client(
            String key,
            String name,
            String lead,
            String language,
            String currency,
            String timeZone,
            String legalName,
            String taxId,
            String address,
            Map<String, Object> rounding,
            String goals,
            int load,
            String status,
            String category,
            boolean unlinked,
            String project,
            List<Task> issues,
            Map<String, Object> details,
            List<Map<String, Object>> contacts,
            List<Map<String, Object>> journal,
            List<Map<String, Object>> componentLinks,
            Integer openMonths) {
        boolean hasProject() {
            return project != null;
        }

        /** Answers the key of what is done of a task in a month: each month has an issue of its own. */
        String issueKey(String title, YearMonth month, YearMonth present) {
            long monthsBefore = DemoImport.MONTHS - month.until(present, ChronoUnit.MONTHS);
            int place = issues.stream().map(Task::title).toList().indexOf(title);
            if (place < 0) {
                throw new IllegalArgumentException(key + " has no task " + title);
            }
            return key + "-" + (monthsBefore * issues.size() + place + 1);
        }
    }

    /**
     * An issue of a client's project.
     *
     * @param component empty for none
     * @param parent the title of the issue that it is a sub-task of, else null
     * @param skill what it takes when its component does not say; else null
     * @param account the account that the issue itself names, else null
     */
    record Task(String title, String component, String type, String parent, String skill, String account) {
        /** Answers what it takes to do it. */
        String craft() {
            return skill == null ? component : skill;
        }
    }
}
