package org.retainer.jira.request;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written while it is sent.
 *
 * @param type the content type
 * @param fileName what the reader saves it as, in ASCII
 */
public record Download(String type, String fileName, Content content) {
    /** Writes the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream stream) throws IOException;
    }
}
