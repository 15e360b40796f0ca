package org.retainer.jira.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/** Reads a file line by line: UTF-8, lines of at most 32 MB. Knows the checksum of all lines before the last one read. */
final class Lines implements Closeable {
    private static final int LONGEST = 32 * 1024 * 1024;

    private final InputStream stream;
    private final MessageDigest digest = Digests.sha256();
    private byte[] last = new byte[0];
    private long number;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Reads the next line; empty at the end of the file, and for a last line without a line feed: it is cut off. */
    Optional<String> next() throws IOException {
        digest.update(last);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one = stream.read();
        while (one >= 0 && one != '\n') {
            line.write(one);
            if (line.size() > LONGEST) {
                throw Refusal.invalid("", "import.foreign");
            }
            one = stream.read();
        }
        if (one < 0) {
            return Optional.empty();
        }
        number++;
        line.write('\n');
        last = line.toByteArray();
        return Optional.of(text(last));
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** The SHA-256 of all lines before the one read last. */
    String checksum() {
        return Digests.hex(digest);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, bytes.length - 1))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.invalid("", "import.line", number);
        }
    }
}
