package org.retainer.jira.alert;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.java.ao.Query;
import org.joda.money.CurrencyUnit;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertKind;
import org.retainer.alert.Alerts;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.time.Period;

/** Alerts in Active Objects. */
public final class AoAlerts implements Alerts {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final int PORTION = 500;

    private final ActiveObjects ao;
    private final Table<StoredAlert, Integer> alerts;

    public AoAlerts(ActiveObjects ao) {
        this.ao = ao;
        this.alerts = new Table<>(ao, StoredAlert.class, StoredAlert::getID);
    }

    /** Takes away all alerts of an account that is deleted. */
    public static void removeAllOf(ActiveObjects ao, long accountId) {
        ao.deleteWithSQL(StoredAlert.class, "ACCOUNT_ID = ?", (int) accountId);
    }

    @Override
    public Alert add(Alert alert) {
        StoredAlert row = alerts.add(new Row()
                .with("CLAIM", alert.claim())
                .with("ACCOUNT_ID", (int) alert.accountId())
                .with("BUDGET_ID", (int) alert.budgetId())
                .with("BUDGET_NAME", alert.budgetName())
                .with("UNIT_NAME", alert.unit().name())
                .with("CURRENCY", alert.currency().getCode())
                .with("PERIOD_KEY", alert.period().id())
                .with("FIRST_DAY", Days.of(alert.period().days().from()))
                .with("LAST_DAY", lastDay(alert))
                .with("OPEN_UNTIL", openUntil(alert))
                .with("KIND", alert.kind().name())
                .with("THRESHOLD", alert.threshold())
                .with("TOLD", alert.told())
                .with("RAISED_AT", alert.at().toEpochMilli())
                .with("SPENT", alert.spent())
                .with("ALLOWANCE", alert.allowance())
                .with("FORECAST_KNOWN", alert.forecast().isPresent())
                .with("FORECAST", alert.forecast().orElse(0))
                .with("SEEN_BY", alert.seen().map(Alert.Seen::by))
                .with(
                        "SEEN_AT",
                        alert.seen().map(seen -> seen.at().toEpochMilli()).orElse(0L))
                .with("VERSION_NUMBER", alert.version()));
        return alert.withId(row.getID());
    }

    @Override
    public Set<String> taken(Collection<String> claims) {
        Set<String> taken = new HashSet<>();
        alerts.inUnique("CLAIM", claims).forEach(row -> taken.add(row.getClaim()));
        return taken;
    }

    @Override
    public List<Alert> of(long budgetId, String periodId) {
        return alerts.all("BUDGET_ID = ? AND PERIOD_KEY = ?", (int) budgetId, periodId).stream()
                .map(AoAlerts::read)
                .toList();
    }

    @Override
    public Optional<Alert> byId(long id) {
        return alerts.one("ID = ?", id).map(AoAlerts::read);
    }

    @Override
    public List<Alert> list(long accountId, int startAt, int maxResults) {
        return Arrays.stream(ao.find(
                        StoredAlert.class,
                        Query.select()
                                .where("ACCOUNT_ID = ? AND TOLD = ?", (int) accountId, true)
                                .order("ID DESC")
                                .offset(startAt)
                                .limit(maxResults)))
                .map(AoAlerts::read)
                .toList();
    }

    @Override
    public int count(long accountId) {
        return ao.count(StoredAlert.class, "ACCOUNT_ID = ? AND TOLD = ?", (int) accountId, true);
    }

    @Override
    public List<Alert> open(Collection<Long> accountIds, LocalDate on) {
        List<Alert> open = new ArrayList<>();
        List<Long> all = List.copyOf(accountIds);
        for (int start = 0; start < all.size(); start += PORTION) {
            List<Object> parameters = new ArrayList<>();
            all.subList(start, Math.min(all.size(), start + PORTION)).forEach(id -> parameters.add(id.intValue()));
            String marks = String.join(",", Collections.nCopies(parameters.size(), "?"));
            parameters.add(Days.of(on));
            parameters.add(Days.of(on));
            alerts.all("ACCOUNT_ID IN (" + marks + ") AND OPEN_UNTIL >= ? AND FIRST_DAY <= ?", parameters.toArray())
                    .forEach(row -> open.add(read(row)));
        }
        open.sort(Comparator.comparingLong(Alert::id).reversed());
        return open;
    }

    @Override
    public void replace(Alert alert) {
        alerts.one("ID = ?", alert.id()).ifPresent(row -> {
            row.setOpenUntil(openUntil(alert));
            row.setSeenBy(alert.seen().map(Alert.Seen::by).orElse(null));
            row.setSeenAt(alert.seen().map(seen -> seen.at().toEpochMilli()).orElse(0L));
            row.setVersionNumber(alert.version());
            row.save();
        });
    }

    private static int openUntil(Alert alert) {
        return alert.told() && alert.seen().isEmpty() ? lastDay(alert) : 0;
    }

    private static int lastDay(Alert alert) {
        LocalDate last = alert.period().days().to();
        return Days.of(last.isAfter(NO_END) ? NO_END : last);
    }

    private static Alert read(StoredAlert row) {
        LocalDate last = Days.day(row.getLastDay());
        return new Alert(
                row.getID(),
                row.getAccountId(),
                row.getBudgetId(),
                Row.text(row.getBudgetName()),
                BudgetUnit.valueOf(row.getUnitName()),
                CurrencyUnit.of(row.getCurrency()),
                new BudgetPeriod(
                        row.getPeriodKey(),
                        new Period(Days.day(row.getFirstDay()), last.equals(NO_END) ? LocalDate.MAX : last)),
                AlertKind.valueOf(row.getKind()),
                row.getThreshold(),
                row.isTold(),
                Instant.ofEpochMilli(row.getRaisedAt()),
                row.getSpent(),
                row.getAllowance(),
                row.isForecastKnown() ? OptionalLong.of(row.getForecast()) : OptionalLong.empty(),
                Optional.ofNullable(row.getSeenBy())
                        .map(by -> new Alert.Seen(by, Instant.ofEpochMilli(row.getSeenAt()))),
                row.getVersionNumber());
    }
}
