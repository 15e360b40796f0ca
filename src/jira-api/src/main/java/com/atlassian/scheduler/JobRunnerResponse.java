package com.atlassian.scheduler;

/**
 * How a run ended.
 * Source: scheduler listing, public listing.
 */
public final class JobRunnerResponse {
    private final String message;

    private JobRunnerResponse(String message) {
        this.message = message;
    }

    public static JobRunnerResponse success() {
        return new JobRunnerResponse("");
    }

    public static JobRunnerResponse success(String message) {
        return new JobRunnerResponse(message);
    }

    public static JobRunnerResponse failed(Throwable cause) {
        return new JobRunnerResponse(String.valueOf(cause));
    }

    public String getMessage() {
        return message;
    }
}
