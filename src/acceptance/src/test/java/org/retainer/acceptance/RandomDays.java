package org.retainer.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;

/** What people do to issues, worklogs and entries in some random days; the same for the same seed. */
final class RandomDays {
    private static final List<String> PROJECTS = List.of("ALFAP1", "ALFAP2", "BETAP1", "GAMMAP1");
    private static final List<String> ACCOUNTS = List.of("ALFA", "BETA");
    private static final Map<String, String> LINKS = Map.of("ALFAP1", "ALFA", "ALFAP2", "ALFA", "BETAP1", "BETA");
    /** The component whose hours belong to another account than the rest of its project. */
    static final String LINKED_PROJECT = "ALFAP2";

    static final String LINKED_COMPONENT = "Design";
    static final String LINKED_TO = "BETA";

    private static final String ISSUE = "/rest/api/2/issue/";

    private final Random random;
    private final List<Long> issues = new ArrayList<>();
    private final Map<Long, Long> issueOfWorklog = new TreeMap<>();
    private final Map<Long, String> notes = new TreeMap<>();
    private final Map<Long, String> overrides = new TreeMap<>();
    private final AtomicInteger written = new AtomicInteger();
    private int step;

    /** Starts from all that is there. */
    RandomDays(long seed, RunningSandbox sandbox) {
        this.random = new Random(seed);
        String all = "/rest/api/2/search?maxResults=1000&fields=worklog&jql=ORDER+BY+key+ASC";
        for (JsonElement issue :
                Office.object(sandbox.as("admin").get(all).expect(200)).getAsJsonArray("issues")) {
            long id = issue.getAsJsonObject().get("id").getAsLong();
            issues.add(id);
            worklogs(sandbox, id)
                    .forEach(worklog -> issueOfWorklog.put(
                            worklog.getAsJsonObject().get("id").getAsLong(), id));
        }
    }

    /** The notes that the plugin has confirmed, by worklog; those of deleted worklogs are not among them. */
    Map<Long, String> notes() {
        return notes;
    }

    /** Lets something happen on a node. */
    void happen(RunningSandbox node) {
        step++;
        int chance = random.nextInt(100);
        if (chance < 40) {
            log(node);
        } else if (chance < 55) {
            edit(node);
        } else if (chance < 62) {
            delete(node);
        } else if (chance < 75) {
            decide(node);
        } else if (chance < 82) {
            own(node);
        } else if (chance < 88) {
            components(node);
        } else if (chance < 93) {
            new JiraForms(node).move(key(node, anIssue()), one(PROJECTS));
        } else if (chance < 97) {
            subTask(node);
        } else {
            deleteIssue(node);
        }
    }

    /** Logs work until the node is gone; nobody notes what of it was answered. */
    void writeUntilTheEnd(RunningSandbox node) {
        Worklogs work = new Worklogs(node.as(GeneratedAgency.PEOPLE.get(0)));
        String issue = String.valueOf(issues.get(0));
        try {
            while (true) {
                work.log(issue, 60, "2026-03-31T23:30:00.000+0000", "stream");
                written.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            // the end that is waited for
        }
    }

    /** How many of the stream's worklogs were answered. */
    int written() {
        return written.get();
    }

    /** Says by worklog what the ledger should hold, from what Jira and the decisions say. */
    Map<Long, Truth> truth(RunningSandbox node) {
        Map<Long, Truth> truth = new TreeMap<>();
        for (long issue : issues) {
            String owner = owner(node, issue);
            for (JsonElement one : worklogs(node, issue)) {
                JsonObject worklog = one.getAsJsonObject();
                long id = worklog.get("id").getAsLong();
                truth.put(
                        id, new Truth(worklog.get("timeSpentSeconds").getAsLong(), overrides.getOrDefault(id, owner)));
            }
        }
        return truth;
    }

    /** The account of an issue by itself, its parent, a component or its project; empty for none. */
    private static String owner(RunningSandbox node, long issue) {
        JsonObject fields =
                Office.object(node.as("admin").get(ISSUE + issue).expect(200)).getAsJsonObject("fields");
        String own = own(node, issue);
        if (own.isEmpty() && fields.has("parent")) {
            own = own(node, fields.getAsJsonObject("parent").get("id").getAsLong());
        }
        String project = fields.getAsJsonObject("project").get("key").getAsString();
        if (!own.isEmpty()) {
            return own;
        }
        return project.equals(LINKED_PROJECT) && hasLinkedComponent(node, fields)
                ? LINKED_TO
                : LINKS.getOrDefault(project, "");
    }

    private static boolean hasLinkedComponent(RunningSandbox node, JsonObject fields) {
        JsonArray components = fields.getAsJsonArray("components");
        if (components.isEmpty() && fields.has("parent")) {
            String parent = fields.getAsJsonObject("parent").get("id").getAsString();
            components = Office.object(node.as("admin").get(ISSUE + parent).expect(200))
                    .getAsJsonObject("fields")
                    .getAsJsonArray("components");
        }
        for (JsonElement component : components) {
            if (component.getAsJsonObject().get("name").getAsString().equals(LINKED_COMPONENT)) {
                return true;
            }
        }
        return false;
    }

    private static String own(RunningSandbox node, long issue) {
        SandboxCalls.Reply reply = node.as("admin").get(ISSUE + issue + "/properties/retainer.account");
        return reply.status() == 404
                ? ""
                : Office.object(reply.expect(200))
                        .getAsJsonObject("value")
                        .get("account")
                        .getAsString();
    }

    private void log(RunningSandbox node) {
        long issue = anIssue();
        String day = String.format("2026-%02d-%02dT%02d:30:00.000+0000", month(), 1 + random.nextInt(28), hour());
        Worklogs work = new Worklogs(node.as(one(GeneratedAgency.PEOPLE)));
        issueOfWorklog.put(work.log(String.valueOf(issue), seconds(), day, "step " + step), issue);
    }

    private void edit(RunningSandbox node) {
        long worklog = aWorklog();
        node.as("admin")
                .put(path(worklog), "{\"timeSpentSeconds\":" + seconds() + "}")
                .expect(200);
    }

    private void delete(RunningSandbox node) {
        long worklog = aWorklog();
        node.as("admin").delete(path(worklog)).expect(204);
        issueOfWorklog.remove(worklog);
        notes.remove(worklog);
    }

    private void decide(RunningSandbox node) {
        long worklog = aWorklog();
        JsonObject decision = new JsonObject();
        decision.addProperty("note", "Decided in step " + step);
        if (random.nextBoolean()) {
            decision.addProperty("billable", random.nextBoolean());
        }
        if (random.nextInt(4) == 0) {
            decision.addProperty("account", one(ACCOUNTS));
        }
        SandboxCalls.Reply reply = node.as("admin").put(Office.BASE + "/hours/" + worklog, decision.toString());
        if (reply.status() == 200) {
            notes.put(worklog, decision.get("note").getAsString());
            if (decision.has("account")) {
                overrides.put(worklog, decision.get("account").getAsString());
            }
        } else if (reply.status() != 404) {
            throw new AssertionError(reply.call() + " answered " + reply.status() + ": " + reply.body());
        }
    }

    private void own(RunningSandbox node) {
        String property = ISSUE + anIssue() + "/properties/retainer.account";
        if (random.nextInt(3) == 0) {
            node.as("admin").delete(property);
        } else {
            SandboxCalls.Reply put = node.as("admin").put(property, "{\"account\":\"" + one(ACCOUNTS) + "\"}");
            put.expect(put.status() == 201 ? 201 : 200);
        }
    }

    private void components(RunningSandbox node) {
        String path = ISSUE + anIssue();
        JsonArray chosen = new JsonArray();
        String project = Office.object(node.as("admin").get(path).expect(200))
                .getAsJsonObject("fields")
                .getAsJsonObject("project")
                .get("key")
                .getAsString();
        for (JsonElement component : Office.object(
                        node.as("admin").get("/rest/api/2/project/" + project).expect(200))
                .getAsJsonArray("components")) {
            if (random.nextBoolean()) {
                JsonObject id = new JsonObject();
                id.add("id", component.getAsJsonObject().get("id"));
                chosen.add(id);
            }
        }
        node.as("admin")
                .put(path, "{\"fields\":{\"components\":" + chosen + "}}")
                .expect(204);
    }

    /** Makes an issue the sub-task of another one, if Jira lets it. */
    private void subTask(RunningSandbox node) {
        node.as("admin")
                .put(
                        ISSUE + anIssue(),
                        "{\"fields\":{\"issuetype\":{\"name\":\"Sub-task\"},\"parent\":{\"id\":\"" + anIssue()
                                + "\"}}}");
    }

    private void deleteIssue(RunningSandbox node) {
        long issue = anIssue();
        node.as("admin").delete(ISSUE + issue + "?deleteSubtasks=true").expect(204);
        issues.removeIf(one -> node.as("admin").get(ISSUE + one + "?fields=id").status() == 404);
        issueOfWorklog.values().removeIf(one -> !issues.contains(one));
        notes.keySet().retainAll(issueOfWorklog.keySet());
    }

    private static JsonArray worklogs(RunningSandbox node, long issue) {
        return Office.object(node.as("admin").get(ISSUE + issue + "/worklog").expect(200))
                .getAsJsonArray("worklogs");
    }

    private static String key(RunningSandbox node, long issue) {
        return Office.object(
                        node.as("admin").get(ISSUE + issue + "?fields=summary").expect(200))
                .get("key")
                .getAsString();
    }

    private String path(long worklog) {
        return ISSUE + issueOfWorklog.get(worklog) + "/worklog/" + worklog;
    }

    private long anIssue() {
        return one(issues);
    }

    private long aWorklog() {
        return one(new ArrayList<>(issueOfWorklog.keySet()));
    }

    private int month() {
        return 1 + random.nextInt(3);
    }

    private int hour() {
        return random.nextInt(24);
    }

    private int seconds() {
        return 60 * (1 + random.nextInt(300));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * What the ledger should hold of a worklog.
     *
     * @param account empty for unassigned
     */
    record Truth(long seconds, String account) {}
}
