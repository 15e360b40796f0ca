package org.retainer.refusal;

import java.util.List;

/** Thrown when a request is not carried out. Nothing has been changed then. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;
    private final Kind kind;

    private Refusal(Kind kind, List<Complaint> complaints) {
        super(kind + " " + complaints);
        this.kind = kind;
        this.complaints = List.copyOf(complaints);
    }

    /** Refuses a field whose value does not have the accepted form. */
    public static Refusal invalid(String field, String message, Object... arguments) {
        return invalid(List.of(Complaint.about(field, message, arguments)));
    }

    /** Refuses several fields at once. */
    public static Refusal invalid(List<Complaint> complaints) {
        return new Refusal(Kind.INVALID, complaints);
    }

    /** Refuses what the asker may see but not do. */
    public static Refusal forbidden(String message, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, List.of(Complaint.about("", message, arguments)));
    }

    /** Refuses what is absent, or not the asker's to see: both look the same. */
    public static Refusal notFound(String message, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, List.of(Complaint.about("", message, arguments)));
    }

    /** Refuses what the present state forbids. */
    public static Refusal conflict(String field, String message, Object... arguments) {
        return new Refusal(Kind.CONFLICT, List.of(Complaint.about(field, message, arguments)));
    }

    /** Refuses what the present state forbids, for several reasons at once. */
    public static Refusal conflict(List<Complaint> complaints) {
        return new Refusal(Kind.CONFLICT, complaints);
    }

    public Kind kind() {
        return kind;
    }

    public List<Complaint> complaints() {
        return complaints;
    }

    /** The four ways of refusing, and what HTTP calls them. */
    public enum Kind {
        /** 400: bad input. */
        INVALID,
        /** 403: may be seen, may not be done. */
        FORBIDDEN,
        /** 404: absent, or not the asker's to see. */
        NOT_FOUND,
        /** 409: the state forbids it. */
        CONFLICT
    }
}
