package org.retainer.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.Test;
import org.retainer.sandbox.demo.Agency.Client;

public class RetainersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Agency agency = Agency.read();
    private final Retainers retainers = Retainers.read();

    @Test
    public void everythingThatWasAgreedIsWithAClientWhoHasAnAccount() {
        List<String> accounts = agency.clients().stream()
                .filter(client -> !client.unlinked())
                .map(Client::key)
                .toList();

        assertThat(Stream.of(
                                retainers.rates().stream()
                                        .map(rate -> (String) rate.get("account"))
                                        .filter(Objects::nonNull),
                                retainers.budgets().stream().map(Retainers.AgreedBudget::client),
                                retainers.plans().stream().map(Retainers.AgreedPlan::client),
                                retainers.renewals().stream().map(Retainers.Renewal::client))
                        .flatMap(keys -> keys))
                .isSubsetOf(accounts);
    }

    @Test
    public void moneyIsInTheCurrencyOfTheAccount() {
        for (Map<String, Object> rate : retainers.rates()) {
            if (rate.get("account") != null && rate.get("rate") instanceof Map<?, ?> money) {
                assertThat(money.get("currency"))
                        .isEqualTo(client((String) rate.get("account")).currency());
            }
        }
    }

    @Test
    public void plansNameTheIssuesOfTheirMonth() {
        Client client = client("NORD");
        JsonObject project = project("NORD");
        YearMonth present = YearMonth.of(2026, 11);

        for (int ago = 0; ago <= 6; ago++) {
            YearMonth month = present.minusMonths(ago);
            int place = number(client.issueKey("Technical SEO", month, present)) - 1;
            JsonObject issue = project.getAsJsonArray("issues").get(place).getAsJsonObject();
            assertThat(issue.get("summary").getAsString())
                    .startsWith("Technical SEO, ")
                    .endsWithIgnoringCase(month.getMonth().name());
        }
    }

    @Test
    public void everyTaskOfAPlanIsOneOfTheClient() {
        YearMonth present = YearMonth.of(2026, 11);
        for (Retainers.AgreedPlan plan : retainers.plans()) {
            plan.lines().stream().filter(line -> line.task() != null).forEach(line -> assertThat(
                            client(plan.client()).issueKey(line.task(), present, present))
                    .startsWith(plan.client() + "-"));
        }
    }

    private Client client(String key) {
        return agency.clients().stream()
                .filter(client -> client.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject project(String key) {
        JsonObject all = JsonParser.parseString(new DemoImport(agency, Clock.fixed(NOW, ZoneOffset.UTC)).json())
                .getAsJsonObject();
        for (JsonElement project : all.getAsJsonArray("projects")) {
            if (project.getAsJsonObject().get("key").getAsString().equals(key)) {
                return project.getAsJsonObject();
            }
        }
        throw new AssertionError(key);
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1));
    }
}
