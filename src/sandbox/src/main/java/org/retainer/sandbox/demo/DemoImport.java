package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.retainer.sandbox.demo.Agency.Client;
import org.retainer.sandbox.demo.Agency.Employee;
import org.retainer.sandbox.demo.Agency.Task;

/** Makes Jira's JSON import document of the agency: the same for every start on one day. */
final class DemoImport {
    /** How many whole months before the present one have hours. */
    static final int MONTHS = 6;

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter JIRA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final Agency agency;
    private final ZonedDateTime now;
    private final Random random;

    DemoImport(Agency agency, Clock clock) {
        this.agency = agency;
        this.now = ZonedDateTime.ofInstant(clock.instant(), ZONE);
        this.random = new Random(now.toLocalDate().toEpochDay());
    }

    String json() {
        Map<MonthlyTask, List<Map<String, Object>>> worklogs = worklogs();
        List<Map<String, Object>> projects = new ArrayList<>();
        List<Map<String, Object>> links = new ArrayList<>();
        int externalId = 1;
        for (Client client : agency.clients()) {
            if (!client.hasProject()) {
                continue;
            }
            List<Map<String, Object>> issues = new ArrayList<>();
            for (YearMonth month = YearMonth.from(firstDay());
                    !month.isAfter(YearMonth.from(now));
                    month = month.plusMonths(1)) {
                Map<String, Integer> ids = new HashMap<>();
                for (Task task : client.issues()) {
                    MonthlyTask monthly = new MonthlyTask(client, task, month);
                    ids.put(task.title(), externalId);
                    if (task.parent() != null) {
                        links.add(Map.of(
                                "name", "sub-task-link",
                                "sourceId", String.valueOf(externalId),
                                "destinationId", String.valueOf(ids.get(task.parent()))));
                    }
                    issues.add(issue(monthly, externalId++, worklogs.getOrDefault(monthly, List.of())));
                }
            }
            projects.add(Map.of(
                    "key", client.key(),
                    "name", client.project(),
                    "components",
                            client.issues().stream()
                                    .map(Task::component)
                                    .filter(component -> !component.isEmpty())
                                    .distinct()
                                    .toList(),
                    "issues", issues));
        }
        List<Map<String, Object>> users = new ArrayList<>();
        for (Employee person : agency.people()) {
            users.add(Map.of(
                    "name", person.name(),
                    "fullname", person.fullname(),
                    "email", person.name() + "@agency.example",
                    "active", person.active(),
                    "groups", person.groups()));
        }
        return new Gson().toJson(Map.of("users", users, "projects", projects, "links", links));
    }

    /** Finds the issues that name an account of their own: the account's key by the issue's. */
    Map<String, String> ownAccounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (Client client : agency.clients()) {
            int number = 0;
            for (YearMonth month = YearMonth.from(firstDay());
                    !month.isAfter(YearMonth.from(now));
                    month = month.plusMonths(1)) {
                for (Task task : client.issues()) {
                    number++;
                    if (task.account() != null) {
                        accounts.put(client.key() + "-" + number, task.account());
                    }
                }
            }
        }
        return accounts;
    }

    private Map<String, Object> issue(MonthlyTask monthly, int externalId, List<Map<String, Object>> worklogs) {
        Client client = monthly.client();
        Task task = monthly.task();
        List<Employee> skilled = agency.skilled(client, task);
        String assignee = skilled.isEmpty() ? leadOf(client) : skilled.get(0).name();
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("externalId", String.valueOf(externalId));
        issue.put("summary", task.title() + ", " + monthly.name());
        issue.put("issueType", task.type());
        issue.put("status", monthly.month().equals(YearMonth.from(now)) ? "In Progress" : "Done");
        issue.put("reporter", leadOf(client));
        issue.put("assignee", assignee);
        issue.put("created", JIRA.format(monthly.month().atDay(1).atTime(9, 0).atZone(ZONE)));
        issue.put("components", task.component().isEmpty() ? List.of() : List.of(task.component()));
        issue.put("worklogs", worklogs);
        return issue;
    }

    private Map<MonthlyTask, List<Map<String, Object>>> worklogs() {
        Map<MonthlyTask, List<Map<String, Object>>> worklogs = new LinkedHashMap<>();
        for (Employee person : agency.people()) {
            List<Work> possible = workFor(person);
            if (possible.isEmpty()) {
                continue;
            }
            for (LocalDate day = firstDay(); !day.isAfter(now.toLocalDate()); day = day.plusDays(1)) {
                if (isWorkingDay(day) && person.worksOn(day, now.toLocalDate()) && random.nextInt(20) > 0) {
                    logDay(person, day, possible, worklogs);
                }
            }
        }
        return worklogs;
    }

    private void logDay(
            Employee person, LocalDate day, List<Work> possible, Map<MonthlyTask, List<Map<String, Object>>> worklogs) {
        ZonedDateTime start =
                day.atTime(9, 30).plusMinutes(10L * random.nextInt(7)).atZone(ZONE);
        int left = 360 + 15 * random.nextInt(9);
        while (left > 0) {
            int minutes = Math.min(left, 20 + 5 * random.nextInt(35));
            if (start.plusMinutes(minutes).isAfter(now)) {
                return;
            }
            Work work = possible.get(random.nextInt(possible.size()));
            worklogs.computeIfAbsent(
                            new MonthlyTask(work.client(), work.task(), YearMonth.from(day)), task -> new ArrayList<>())
                    .add(Map.of(
                            "author", person.name(),
                            "comment", comment(work),
                            "startDate", JIRA.format(start),
                            "timeSpent", "PT" + minutes + "M"));
            start = start.plusMinutes(minutes + 5L * random.nextInt(5));
            left -= minutes;
        }
    }

    /** Lists what somebody may work on, each as often as its client's load. */
    private List<Work> workFor(Employee person) {
        List<Work> possible = new ArrayList<>();
        for (Client client : agency.clients()) {
            for (Task task : client.issues()) {
                if (agency.skilled(client, task).contains(person)) {
                    for (int i = 0; i < client.load(); i++) {
                        possible.add(new Work(client, task));
                    }
                }
            }
        }
        return possible;
    }

    private String comment(Work work) {
        List<String> texts =
                agency.comments().get(work.client().language()).get(work.task().craft());
        return texts.get(random.nextInt(texts.size()));
    }

    private LocalDate firstDay() {
        return now.toLocalDate().minusMonths(MONTHS).withDayOfMonth(1);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static String leadOf(Client client) {
        return client.lead() == null ? "ivan" : client.lead();
    }

    private record Work(Client client, Task task) {}

    /** What is done of a task in one month: an issue of its own, as agencies plan it. */
    private record MonthlyTask(Client client, Task task, YearMonth month) {
        String name() {
            return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(client.language()));
        }
    }
}
