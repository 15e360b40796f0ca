package org.retainer.jira.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class StrictJsonTest {
    private static final Set<String> FIELDS = Set.of("name", "count", "flag", "day", "items");

    @Test
    public void brokenJsonIsRefusedWithItsPosition() {
        Complaint complaint = refusal("{\"name\":\n \"a\" \"b\"}").complaints().get(0);
        assertThat(complaint.message()).isEqualTo("json.broken");
        assertThat(complaint.arguments().get(0)).isEqualTo("2");
    }

    @Test
    public void nothingAndHalfAreRefused() {
        for (String text :
                List.of("", "   ", "{", "[1,", "{\"a\":}", "{'name':'x'}", "{name:1}", "{} {}", "NaN", "{\"a\":01}")) {
            assertThat(refusal(text).kind()).as(text).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    @Test
    public void aFieldGivenTwiceIsRefusedByName() {
        Complaint complaint =
                refusal("{\"name\":\"a\",\"name\":\"b\"}").complaints().get(0);
        assertThat(complaint.field()).isEqualTo("name");
        assertThat(complaint.message()).isEqualTo("json.twice");
    }

    @Test
    public void charactersThatCannotBeStoredAreRefused() {
        assertThat(refusal("{\"name\":\"a\\u0000b\"}").complaints().get(0).message())
                .isEqualTo("text.characters");
        assertThat(refusal("{\"name\":\"\\ud83d\"}").complaints().get(0).message())
                .isEqualTo("text.characters");
        assertThat(fields("{\"name\":\"\\ud83d\\ude00\"}").text("name", 10)).contains("\ud83d\ude00");
    }

    @Test
    public void idsAreNumbersAndNothingThatOnlyLooksLikeOne() {
        assertThat(fields("{\"items\":[7,8]}").ids("items", 2)).containsExactly(7L, 8L);
        for (String id : List.of("\"7\"", "[7]", "null", "7.5", "true", "1e30")) {
            Fields fields = fields("{\"items\":[" + id + "],\"count\":{\"7\":" + id + "}}");
            assertThat(fields.ids("items", 2)).as(id).isEmpty();
            assertThat(fields.numbersById("count", 2)).as(id).isEmpty();
            assertThat(catchThrowableOfType(Refusal.class, fields::check).complaints())
                    .extracting(Complaint::field)
                    .containsExactly("items[0]", "count");
        }
    }

    @Test
    public void deepNestingIsRefused() {
        assertThat(refusal("{\"name\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                        .complaints()
                        .get(0)
                        .message())
                .isEqualTo("json.deep");
    }

    @Test
    public void wrongTypesUnknownFieldsAndBadDaysAreToldTogether() {
        Fields fields = fields("{\"name\":1,\"count\":\"2\",\"flag\":\"yes\",\"day\":\"2026-02-30\",\"nmae\":\"x\"}");
        fields.text("name", 10);
        fields.whole("count", 0, 9);
        fields.bool("flag");
        fields.day("day");
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::check);
        assertThat(refusal.complaints())
                .extracting(complaint -> complaint.field() + ":" + complaint.message())
                .containsExactlyInAnyOrder(
                        "nmae:json.unknown",
                        "name:json.text",
                        "count:json.number",
                        "flag:json.boolean",
                        "day:day.form");
    }

    @Test
    public void numbersMustBeWholeAndInRange() {
        for (String number : List.of("1.5", "-1", "10", "1e99999")) {
            Fields fields = fields("{\"count\":" + number + "}");
            assertThat(fields.whole("count", 0, 9)).isEmpty();
            assertThat(catchThrowableOfType(Refusal.class, fields::check)).isNotNull();
        }
        assertThat(fields("{\"count\":1e0}").whole("count", 0, 9)).contains(1L);
    }

    @Test
    public void itemsOfListsAreNamedByTheirPlace() {
        Fields fields = fields("{\"items\":[{\"a\":\"x\"},{\"b\":\"y\"}]}");
        fields.list("items", 5, Set.of("a"), item -> item.text("a", 5));
        assertThat(catchThrowableOfType(Refusal.class, fields::check)
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("items[1].b");
    }

    @Test
    public void writtenJsonIsHarmlessInsideHtml() {
        assertThat(Json.object().with("a", "</script><!--").toString())
                .doesNotContain("<")
                .doesNotContain(">");
    }

    private static Fields fields(String body) {
        return Fields.of(body, FIELDS);
    }

    private static Refusal refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> fields(body).check());
    }
}
