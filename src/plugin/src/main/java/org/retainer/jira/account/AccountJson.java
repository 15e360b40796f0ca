package org.retainer.jira.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountService;
import org.retainer.account.Contract;
import org.retainer.account.Payer;
import org.retainer.account.TeamMember;
import org.retainer.jira.json.Json;

/** Writes accounts. What holds from a day is written as it holds today. */
final class AccountJson {
    /** Every field of an account; what is written may be sent back as it is. */
    static final Set<String> FIELDS = Set.of(
            "key",
            "name",
            "status",
            "category",
            "lead",
            "team",
            "currency",
            "timeZone",
            "language",
            "payers",
            "contracts",
            "legalName",
            "taxId",
            "address",
            "paymentTermsDays",
            "pricesIncludeTax",
            "rounding",
            "services",
            "startDate",
            "renewalDate",
            "endDate",
            "mood",
            "goals",
            "notes",
            "version");

    private final People people;

    AccountJson(People people) {
        this.people = people;
    }

    Json write(Account account, LocalDate today) {
        Payer first = account.payers().isEmpty()
                ? new Payer("", "", "")
                : account.payers().get(0);
        return Json.object()
                .with("key", account.key())
                .with("name", account.name())
                .with("status", account.status())
                .with("category", account.category().on(today))
                .with("lead", name(account.lead().on(today)))
                .with("team", account.team().stream().map(this::member).toList())
                .with("currency", account.currency().getCode())
                .with("timeZone", account.zone().on(today).map(ZoneId::getId))
                .with("language", account.language())
                .with(
                        "payers",
                        account.payers().stream().map(AccountJson::payer).toList())
                .with("contracts", contracts(account.contracts()))
                .with("legalName", first.legalName())
                .with("taxId", first.taxId())
                .with("address", first.address())
                .with("paymentTermsDays", account.paymentTermsDays())
                .with("pricesIncludeTax", account.pricesIncludeTax())
                .with("rounding", rounding(account, today))
                .with(
                        "services",
                        account.services().stream().map(AccountJson::service).toList())
                .with("startDate", account.startDate())
                .with("renewalDate", account.renewalDate())
                .with("endDate", account.endDate())
                .with("mood", account.mood())
                .with("goals", account.goals())
                .with("notes", account.notes())
                .with("version", account.version());
    }

    private static Json rounding(Account account, LocalDate today) {
        return Json.object()
                .with("minutes", account.rounding().on(today).minutes())
                .with("mode", account.rounding().on(today).mode());
    }

    private Json member(TeamMember member) {
        return Json.object()
                .with("user", name(member.userKey()))
                .with("from", member.from())
                .with("to", member.to());
    }

    private static Json payer(Payer payer) {
        return Json.object()
                .with("legalName", payer.legalName())
                .with("taxId", payer.taxId())
                .with("address", payer.address());
    }

    private static List<Json> contracts(List<Contract> contracts) {
        return contracts.stream()
                .map(contract -> Json.object()
                        .with("number", contract.number())
                        .with("date", contract.date())
                        .with("company", contract.company())
                        .with("payer", contract.payer())
                        .with("termsDays", contract.termsDays())
                        .with("bankingDays", contract.bankingDays()))
                .toList();
    }

    private static Json service(AccountService service) {
        return Json.object()
                .with("name", service.name())
                .with("start", service.start())
                .with("end", service.end());
    }

    private String name(String userKey) {
        return people.byKey(userKey).name();
    }
}
