package org.retainer.jira.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class ParametersTest {
    @Test
    public void whiteSpaceAroundAValueIsNoPartOfIt() {
        assertThat(query(" a b ", " ").all("query")).containsExactly("a b");
        assertThat(query(" ").text("query")).isEmpty();
    }

    @Test
    public void charactersThatNoDatabaseKeepsAreRefusedByName() {
        for (String text : List.of("a\u0000b", "\ud83d", "\ude00\ud83d")) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> query("plain", text).text("query"));
            assertThat(refusal.complaints()).containsExactly(Complaint.about("query", "text.characters"));
        }
        assertThat(query("\ud83d\ude00").text("query")).contains("\ud83d\ude00");
    }

    private static Parameters query(String... texts) {
        return new Parameters(Map.of("query", List.of(texts)));
    }
}
