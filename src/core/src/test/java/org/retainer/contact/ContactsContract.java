package org.retainer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every store of contacts does. */
public abstract class ContactsContract extends StoresContract {
    private static final long ACCOUNT = 7;
    private static final Reach REACH = new Reach("vera@romashka.ru", "+7 (495) 123-45-67", "Telegram @vera", "звонок");

    @Test
    public void aContactComesBackWithAllItsFields() {
        Contact added =
                add(new Contact(0, ACCOUNT, "Вера & Co 🙂", "директор", REACH, "ru", EnumSet.allOf(Duty.class), 1));

        assertThat(added.id()).isPositive();
        assertThat(contacts().byId(added.id())).contains(added);
        assertThat(contacts().of(ACCOUNT)).containsExactly(added);
        assertThat(contacts().of(8)).isEmpty();
    }

    @Test
    public void aContactWithANameOnlyComesBackToo() {
        Contact added = add(named("Ada"));

        assertThat(contacts().byId(added.id())).contains(added);
    }

    @Test
    public void thePrimaryOneComesFirstThenThoseWhoDecideThenByName() {
        Contact carl = add(named("carl"));
        Contact bea = add(named("Bea"));
        Contact decider = add(with("Zoe", Duty.DECIDES));
        Contact primary = add(with("Xenia", Duty.PRIMARY));

        assertThat(contacts().of(ACCOUNT)).containsExactly(primary, decider, bea, carl);
    }

    @Test
    public void aChangedCopyReplacesTheContact() {
        Contact added = add(with("Vera", Duty.PRIMARY));
        Contact changed =
                new Contact(added.id(), ACCOUNT, "Vera P.", "CFO", REACH, "en", Set.of(Duty.RECEIVES_INVOICES), 2);
        stores.transactions().run(() -> contacts().replace(changed));

        assertThat(contacts().of(ACCOUNT)).containsExactly(changed);
    }

    @Test
    public void anAccountHasOnePrimaryContact() {
        Contact first = add(with("Vera", Duty.PRIMARY));

        assertThatThrownBy(() -> add(with("Ada", Duty.PRIMARY))).isInstanceOf(WriteConflict.class);
        assertThat(contacts().of(ACCOUNT)).containsExactly(first);

        stores.transactions().run(() -> contacts().remove(first));
        Contact second = add(with("Ada", Duty.PRIMARY));
        assertThat(contacts().of(ACCOUNT)).containsExactly(second);
    }

    private Contact add(Contact contact) {
        return stores.transactions().run(() -> contacts().add(contact));
    }

    private Contacts contacts() {
        return stores.contacts();
    }

    private static Contact named(String name) {
        return new Contact(0, ACCOUNT, name, "", Reach.NONE, "en", Set.of(), 1);
    }

    private static Contact with(String name, Duty duty) {
        return new Contact(0, ACCOUNT, name, "", Reach.NONE, "en", Set.of(duty), 1);
    }
}
