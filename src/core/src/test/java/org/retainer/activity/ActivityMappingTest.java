package org.retainer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class ActivityMappingTest {
    private static final ActivityMapping MAPPING = ActivityMapping.of(List.of(
            new Activity("Design", List.of("Design", "UX"), List.of("draft"), List.of()),
            new Activity("SEO", List.of("Search"), List.of("seo"), List.of("Bug"))));

    @Test
    public void aComponentDecidesBeforeALabelAndALabelBeforeTheIssueType() {
        assertThat(MAPPING.activityOf(List.of("UX"), List.of("seo"), "Bug")).isEqualTo("Design");
        assertThat(MAPPING.activityOf(List.of("Other"), List.of("draft"), "Bug"))
                .isEqualTo("Design");
        assertThat(MAPPING.activityOf(List.of("Other"), List.of("other"), "Bug"))
                .isEqualTo("SEO");
        assertThat(MAPPING.activityOf(List.of("Other"), List.of(), "Task")).isEmpty();
        assertThat(ActivityMapping.NONE.activityOf(List.of("UX"), List.of("seo"), "Bug"))
                .isEmpty();
    }

    @Test
    public void theFirstKnownOfTheIssuesOwnComponentsDecides() {
        assertThat(MAPPING.activityOf(List.of("Other", "Search", "UX"), List.of(), ""))
                .isEqualTo("SEO");
    }

    @Test
    public void namesAreComparedWithoutCaseAndSpaces() {
        ActivityMapping russian = ActivityMapping.of(
                List.of(new Activity(" Дизайн\n", List.of(" Макеты ", "МАКЕТЫ", " "), List.of(), List.of())));
        assertThat(russian.activityOf(List.of("макеты"), List.of(), "")).isEqualTo("Дизайн");
        assertThat(russian.activities().get(0).components()).containsExactly("Макеты");
        assertThat(russian.spelling("ДИЗАЙН")).contains("Дизайн");
        assertThat(russian.spelling("SEO")).isEmpty();
    }

    @Test
    public void aNameWithoutLetterAndDigitIsRefusedForItStandsForNone() {
        assertThatThrownBy(() -> ActivityMapping.of(List.of(new Activity("-", List.of(), List.of(), List.of()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints())
                        .containsExactly(Complaint.about("activities[0].name", "activity.name.form")));
    }

    @Test
    public void whatStandsThereTwiceIsNamedAtItsPlace() {
        assertThatThrownBy(() -> ActivityMapping.of(List.of(
                        new Activity("Design", List.of("UX"), List.of("a"), List.of("Bug")),
                        new Activity(" ", List.of("ux"), List.of(), List.of()),
                        new Activity("DESIGN", List.of(), List.of("A"), List.of("bug")))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints())
                        .containsExactly(
                                Complaint.about("activities[1].name", "required"),
                                Complaint.about("activities[1].components", "activity.taken", "ux", "Design"),
                                Complaint.about("activities[2].name", "settings.twice", "DESIGN"),
                                Complaint.about("activities[2].labels", "activity.taken", "A", "Design"),
                                Complaint.about("activities[2].issueTypes", "activity.taken", "bug", "Design")));
    }
}
