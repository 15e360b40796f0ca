package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The agency as written in {@code demo/agency.json}. */
record Agency(List<Employee> people, Map<String, Map<String, List<String>>> comments, List<Client> clients) {
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
        String skill = client.language() + ":" + task.component();
        return people.stream().filter(person -> person.skills().contains(skill)).toList();
    }

    /**
     * Somebody who works for the agency.
     *
     * @param skills as {@code language:component}
     */
    record Employee(String name, String fullname, List<String> groups, List<String> skills) {}

    /**
     * A client and its project.
     *
     * @param load how much of the team's time it takes, relative to the others
     * @param unlinked whether the project is linked to no account
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
            List<Task> issues) {}

    /** An issue of a client's project. */
    record Task(String title, String component, String type) {}
}
