package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class AccountKeyTest {
    @Test
    public void keepsWhatWasTypedAndComparesWithoutCase() {
        assertThat(AccountKey.of("Acme-1")).hasToString("Acme-1").isEqualTo(AccountKey.of("ACME-1"));
        assertThat(AccountKey.of("Ромашка").canonical()).isEqualTo("ромашка");
    }

    @Test
    public void acceptsLettersDigitsUnderscoreDashAndDot() {
        for (String key : new String[] {"A", "7", "a_b-c.d", "ROM", "РОМ-2", "12345678901234567890"}) {
            assertThat(AccountKey.of(key)).hasToString(key);
        }
    }

    @Test
    public void refusesOtherFormsNamingTheField() {
        for (String key : new String[] {
            "", " ", "two words", "-a", "_a", ".a", "a.", "a/b", "a\u0000", "😀", "123456789012345678901", "<b>", "a\"b"
        }) {
            assertThatThrownBy(() -> AccountKey.of(key)).as(key).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("key");
            });
        }
    }

    @Test
    public void refusesEndingsThatJira9CutsOffAnAddress() {
        for (String key : new String[] {"a.json", "A.XML", "a.html", "a.htm", "a.txt", "a.atom"}) {
            assertThatThrownBy(() -> AccountKey.of(key)).as(key).isInstanceOf(Refusal.class);
        }
        assertThat(AccountKey.of("a.jsonx")).hasToString("a.jsonx");
    }
}
