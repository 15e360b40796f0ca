package org.retainer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.retainer.access.PersonNames.Known;
import org.retainer.fixture.StoresContract;

/** What every store of names does. */
public abstract class PersonNamesContract extends StoresContract {
    private static final Known ANNA = new Known("JIRAUSER1", "Anna.O", "Анна Орлова");
    private static final Known BORIS = new Known("JIRAUSER2", "boris", "Boris <Kim>");

    @Test
    public void namesAreFoundByKeyAndByNameInAnyCase() {
        remember(ANNA, BORIS);

        assertThat(names().byKey("JIRAUSER1")).contains(ANNA);
        assertThat(names().byKey("JIRAUSER9")).isEmpty();
        assertThat(names().byName("aNNA.o")).contains(ANNA);
        assertThat(names().byName("nobody")).isEmpty();
        assertThat(names().of(List.of("JIRAUSER2", "JIRAUSER9"))).containsExactly(BORIS);
    }

    @Test
    public void aNewNameReplacesTheOldOne() {
        remember(ANNA, BORIS);
        Known married = new Known("JIRAUSER1", "anna.p", "Анна Петрова");
        remember(married);

        assertThat(names().byKey("JIRAUSER1")).contains(married);
        assertThat(names().byName("anna.o")).isEmpty();
    }

    @Test
    public void keysComeInPagesThatEnd() {
        remember(ANNA, BORIS);

        assertThat(names().keysAfter("", 1)).containsExactly("JIRAUSER1");
        assertThat(names().keysAfter("JIRAUSER1", 5)).containsExactly("JIRAUSER2");
        assertThat(names().keysAfter("JIRAUSER2", 5)).isEmpty();
    }

    private void remember(Known... people) {
        stores.transactions().run(() -> names().remember(List.of(people)));
    }

    private PersonNames names() {
        return stores.personNames();
    }
}
