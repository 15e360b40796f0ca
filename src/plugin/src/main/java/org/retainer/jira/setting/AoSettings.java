package org.retainer.jira.setting;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.transaction.Transactions;

/** Texts by name in Active Objects. */
public final class AoSettings {
    private final Transactions transactions;
    private final Table<StoredSetting, Integer> settings;

    public AoSettings(ActiveObjects ao, Transactions transactions) {
        this.transactions = transactions;
        this.settings = new Table<>(ao, StoredSetting.class, StoredSetting::getID);
    }

    public Optional<String> get(String name) {
        return settings.one("NAME = ?", name).map(row -> Row.text(row.getContent()));
    }

    /** Stores a text in place of the one before; takes part in the present transaction, when there is one. */
    public void put(String name, String text) {
        transactions.run(() -> {
            settings.one("NAME = ?", name).ifPresent(row -> settings.deleteSeen(List.of((long) row.getID())));
            settings.add(new Row().with("NAME", name).with("CONTENT", text));
        });
    }
}
