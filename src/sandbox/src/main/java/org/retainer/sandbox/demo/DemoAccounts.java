package org.retainer.sandbox.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;

/** Creates the agency's accounts and what people know of them the way any script would: through the REST interface. */
final class DemoAccounts {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final int PAST_MONTHS = 6;

    private final RestCalls rest;
    private final String baseUrl;
    private final Clock clock;
    private final RelativeDays days;

    DemoAccounts(String baseUrl, Clock clock) {
        this.rest = RestCalls.ofRetainer(baseUrl);
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.days = new RelativeDays(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    void create(Agency agency) throws IOException, InterruptedException {
        new DemoSettings(rest, days.today()).write(agency);
        for (Client client : agency.clients()) {
            if (!client.unlinked()) {
                create(client);
            }
        }
        for (Map.Entry<String, String> own :
                new DemoImport(agency, clock).ownAccounts().entrySet()) {
            rest.send("PUT", "/issues/" + own.getKey() + "/account", Map.of("account", own.getValue()));
        }
        DemoRetainers retainers = new DemoRetainers(baseUrl, days);
        retainers.rates();
        DemoWork work = new DemoWork(baseUrl, days.today());
        for (Client client : agency.clients()) {
            if (!client.unlinked()) {
                if (client.openMonths() != null) {
                    work.decide(agency, client);
                }
                retainers.agree(client);
                finish(client);
            }
        }
        for (Agency.LateWork late : agency.lateWork()) {
            work.logLate(late);
        }
    }

    private void create(Client client) throws IOException, InterruptedException {
        String path = "/accounts/" + client.key();
        rest.send("POST", "/accounts", account(client));
        if (client.hasProject()) {
            rest.send("POST", path + "/links", Map.of("type", "PROJECT", "project", client.key()));
        }
        for (Map<String, Object> link : listed(client.componentLinks())) {
            Map<String, Object> body = new LinkedHashMap<>(link);
            body.put("type", "COMPONENT");
            rest.send("POST", path + "/links", days.in(body));
        }
        RestCalls lead = RestCalls.ofRetainer(baseUrl, client.lead());
        for (Map<String, Object> contact : listed(client.contacts())) {
            lead.send("POST", path + "/contacts", contact);
        }
        for (Map<String, Object> note : listed(client.journal())) {
            lead.send("POST", path + "/journal", days.in(note));
        }
    }

    /** Does what comes last in life: closes past months, and accounts that have ended. */
    private void finish(Client client) throws IOException, InterruptedException {
        String path = "/accounts/" + client.key();
        if (client.openMonths() != null) {
            RestCalls lead = RestCalls.ofRetainer(baseUrl, client.lead());
            YearMonth present = YearMonth.from(days.today());
            for (int ago = PAST_MONTHS; ago > client.openMonths(); ago--) {
                lead.send("PUT", path + "/closings/" + present.minusMonths(ago), Map.of());
            }
        }
        if (client.status() != null) {
            rest.send("PUT", path, Map.of("status", client.status()));
        }
    }

    private Map<String, Object> account(Client client) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("key", client.key());
        account.put("name", client.name());
        account.put("lead", client.lead());
        account.put("currency", client.currency());
        account.put("timeZone", client.timeZone());
        account.put("language", client.language());
        account.put("category", client.category() == null ? "BILLABLE" : client.category());
        account.put("rounding", client.rounding());
        account.put("goals", client.goals());
        if (client.legalName() != null) {
            account.put("legalName", client.legalName());
            account.put("taxId", client.taxId());
            account.put("address", client.address());
        }
        if (client.details() != null) {
            account.putAll(days.in(client.details()));
        }
        return account;
    }

    private static List<Map<String, Object>> listed(List<Map<String, Object>> optional) {
        return optional == null ? List.of() : optional;
    }
}
