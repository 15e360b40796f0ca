package org.retainer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;
import org.retainer.refusal.Refusal;

public class ReachTest {
    @Test
    public void plausibleAddressesAreTaken() {
        for (String email : new String[] {"a@b.ru", "vera.p+x@mail.example.com", "почта@пример.рф", "o'neil@x-y.io"}) {
            assertThatCode(() -> new Reach(email, "", "", "")).as(email).doesNotThrowAnyException();
        }
    }

    @Test
    public void otherTextsAreRefusedWithoutRepeatingThem() {
        for (String email : new String[] {
            "vera", "vera@", "@x.ru", "a@b", "a b@c.ru", "a@b..ru", "a@b.ru,c@d.ru", "<a@b.ru>", "a@b@c.ru", "a@-.r"
        }) {
            assertThatThrownBy(() -> new Reach(email, "", "", ""))
                    .as(email)
                    .isInstanceOf(Refusal.class)
                    .hasMessageNotContaining(email);
        }
    }

    @Test
    public void phonesHaveAtLeastThreeDigits() {
        for (String phone : new String[] {"112", "+7 (495) 123-45-67", "8 800 555 35 35 доб. 12", "+49 30 1234/56"}) {
            assertThatCode(() -> new Reach("", phone, "", "")).as(phone).doesNotThrowAnyException();
        }
        for (String phone : new String[] {"call me", "--", "12", "+7 495 1234567; rm"}) {
            assertThatThrownBy(() -> new Reach("", phone, "", "")).as(phone).isInstanceOf(Refusal.class);
        }
    }

    @Test
    public void whatIsPrintedHasNoAddress() {
        assertThat(new Reach("vera@x.ru", "112 33", "c", "u").toString())
                .doesNotContain("vera")
                .doesNotContain("112");
    }
}
