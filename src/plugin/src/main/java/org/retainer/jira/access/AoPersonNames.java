package org.retainer.jira.access;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.java.ao.Query;
import org.retainer.access.PersonNames;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** The last names of users in Active Objects. */
public final class AoPersonNames implements PersonNames {
    private static final int LONGEST = 255;

    private final ActiveObjects ao;
    private final Table<StoredPersonName, Integer> names;

    public AoPersonNames(ActiveObjects ao) {
        this.ao = ao;
        this.names = new Table<>(ao, StoredPersonName.class, StoredPersonName::getID);
    }

    @Override
    public Optional<Known> byKey(String userKey) {
        return names.one("USER_KEY = ?", userKey).map(AoPersonNames::read);
    }

    @Override
    public Optional<Known> byName(String name) {
        return names.all("LOGIN_LOWER = ?", lower(name)).stream()
                .max(Comparator.comparingInt(StoredPersonName::getID))
                .map(AoPersonNames::read);
    }

    @Override
    public List<Known> of(Collection<String> userKeys) {
        return names.inUnique("USER_KEY", userKeys).stream()
                .map(AoPersonNames::read)
                .toList();
    }

    @Override
    public List<String> keysAfter(String userKey, int limit) {
        return Arrays.stream(ao.find(
                        StoredPersonName.class,
                        Query.select()
                                .where("USER_KEY > ?", userKey)
                                .order("USER_KEY")
                                .limit(limit)))
                .map(StoredPersonName::getUserKey)
                .toList();
    }

    @Override
    public void remember(Collection<Known> people) {
        names.deleteIn("USER_KEY", people.stream().map(Known::userKey).toList());
        names.addAll(people.stream().map(AoPersonNames::row).toList());
    }

    private static Row row(Known known) {
        return new Row()
                .with("USER_KEY", known.userKey())
                .with("LOGIN_NAME", cut(known.name()))
                .with("LOGIN_LOWER", lower(known.name()))
                .with("SHOWN_NAME", cut(known.displayName()));
    }

    private static Known read(StoredPersonName row) {
        return new Known(row.getUserKey(), Row.text(row.getLoginName()), Row.text(row.getShownName()));
    }

    private static String lower(String name) {
        return cut(name.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
