package org.retainer.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Makes the lines of a plan of those that are there and of what somebody wants. */
final class PlanLines {
    private final Plan before;
    private final Map<String, PlanSubject> issues;
    private final String by;
    private final Instant now;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<Long> seenLines = new HashSet<>();
    private final Set<Long> seenIssues = new HashSet<>();

    /**
     * @param issues what the keys of the drafts mean; keys of issues that the viewer may not browse are absent
     * @param by who notes agreements, and when
     */
    PlanLines(Plan before, Map<String, PlanSubject> issues, String by, Instant now) {
        this.before = before;
        this.issues = issues;
        this.by = by;
        this.now = now;
    }

    /**
     * Makes the lines, in the order of their priorities; those of the same priority stay in the order given.
     *
     * @throws Refusal 400 with everything that is wrong, at {@code lines[i]}
     */
    List<PlanLine> of(List<PlanLineDraft> drafts) {
        if (drafts.size() > Plan.MAX_LINES) {
            throw Refusal.invalid("lines", "list.long", Plan.MAX_LINES);
        }
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < drafts.size(); place++) {
            PlanLineDraft draft = drafts.get(place);
            ranked.add(new Ranked(draft.priority().orElse(place + 1L), line("lines[" + place + "].", draft)));
        }
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(complaints);
        }
        return ranked.stream()
                .sorted(Comparator.comparingLong(Ranked::priority))
                .map(Ranked::line)
                .toList();
    }

    private PlanLine line(String path, PlanLineDraft draft) {
        Optional<PlanLine> present = draft.id().flatMap(before::line);
        if (draft.id().isPresent()) {
            if (present.isEmpty()) {
                complain(path + "id", "plan.line.absent", draft.id().get());
            } else if (!seenLines.add(draft.id().get())) {
                complain(path + "id", "plan.line.twice", draft.id().get());
            }
        }
        PlanSubject subject = subject(path, draft, present);
        if (subject.isIssue() && !seenIssues.add(subject.issueId().getAsLong())) {
            complain(path + "issue", "plan.issue.twice", subject.text());
        }
        long planned = planned(path, draft, present);
        return new PlanLine(
                present.map(PlanLine::id).orElse(0L), subject, planned, agreement(draft, present, subject, planned));
    }

    private PlanSubject subject(String path, PlanLineDraft draft, Optional<PlanLine> present) {
        Optional<PlanSubject> old = present.map(PlanLine::subject);
        PlanSubject wanted;
        if (draft.issue().isPresent() && draft.text().isPresent()) {
            complain(path + "text", "plan.line.both");
            return PlanSubject.text("");
        } else if (draft.issue().isPresent()) {
            wanted = issue(path, draft.issue().get(), old);
        } else if (draft.text().isPresent()) {
            wanted = PlanSubject.text(draft.text().get());
            if (wanted.text().length() > PlanSubject.MAX_TEXT) {
                complain(path + "text", "text.long", PlanSubject.MAX_TEXT);
            }
        } else {
            if (old.isEmpty()) {
                complain(path + "issue", "plan.line.subject");
            }
            return old.orElse(PlanSubject.text(""));
        }
        return old.filter(wanted::isSame).orElse(wanted);
    }

    /** Whoever sees the plan may keep a line about an issue that they may not browse; adding one takes Browse. */
    private PlanSubject issue(String path, String key, Optional<PlanSubject> old) {
        PlanSubject found = issues.get(key);
        if (found != null) {
            return found;
        }
        Optional<PlanSubject> kept =
                old.filter(subject -> subject.isIssue() && subject.text().equalsIgnoreCase(key));
        if (kept.isEmpty()) {
            complain(path + "issue", "issue.absent", key);
        }
        return kept.orElse(PlanSubject.text(key));
    }

    private long planned(String path, PlanLineDraft draft, Optional<PlanLine> present) {
        Optional<Long> planned = draft.plannedSeconds().or(() -> present.map(PlanLine::plannedSeconds));
        if (planned.isEmpty()) {
            complain(path + "plannedSeconds", "required");
        } else if (planned.get() < 0 || planned.get() > PlanLine.MAX_SECONDS) {
            complain(path + "plannedSeconds", "number.range", 0, PlanLine.MAX_SECONDS);
        }
        return planned.orElse(0L);
    }

    private Optional<PlanAgreement> agreement(
            PlanLineDraft draft, Optional<PlanLine> present, PlanSubject subject, long planned) {
        Optional<PlanAgreement> old = present.flatMap(PlanLine::agreement);
        if (!draft.agreed().orElse(draft.agreedAnew() || old.isPresent())) {
            return Optional.empty();
        }
        return old.isPresent() && !draft.agreedAnew() ? old : Optional.of(new PlanAgreement(subject, planned, now, by));
    }

    private void complain(String field, String message, Object... arguments) {
        complaints.add(Complaint.about(field, message, arguments));
    }

    private record Ranked(long priority, PlanLine line) {}
}
