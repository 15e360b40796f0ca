package org.retainer.jira.hours;

import com.atlassian.jira.issue.Issue;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.retainer.hours.Worklog;

/** Translates Jira's objects. Whatever Jira may leave out has a value here; what makes no sense is taken as gone. */
final class JiraValues {
    private JiraValues() {}

    static Optional<Worklog> worklog(com.atlassian.jira.issue.worklog.Worklog theirs) {
        Issue issue = theirs.getIssue();
        if (theirs.getId() == null || issue == null || issue.getId() == null) {
            return Optional.empty();
        }
        Instant updated = instant(theirs.getUpdated(), instant(theirs.getCreated(), Instant.EPOCH));
        return Optional.of(new Worklog(
                theirs.getId(),
                issue.getId(),
                text(theirs.getAuthorKey()),
                instant(theirs.getStartDate(), instant(theirs.getCreated(), updated)),
                theirs.getTimeSpent() == null ? 0 : Math.max(0, theirs.getTimeSpent()),
                text(theirs.getComment()),
                Optional.ofNullable(theirs.getGroupLevel())
                        .map(JiraValues::text)
                        .filter(group -> !group.isEmpty()),
                Optional.ofNullable(theirs.getRoleLevelId()),
                updated));
    }

    static Instant instant(Date date, Instant otherwise) {
        return date == null ? otherwise : Instant.ofEpochMilli(date.getTime());
    }

    /**
     * Answers the text as every database can store it: without U+0000, and with a mark in the place of half a character.
     * Otherwise it would come back different, and look as if Jira had changed it.
     */
    static String text(String theirs) {
        if (theirs == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(theirs.length());
        theirs.codePoints()
                .filter(point -> point != 0)
                .forEach(point -> clean.appendCodePoint(isHalf(point) ? 0xFFFD : point));
        return clean.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
