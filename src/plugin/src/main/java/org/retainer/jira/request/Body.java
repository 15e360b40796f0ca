package org.retainer.jira.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.retainer.refusal.Refusal;

/** Reads request bodies: UTF-8, at most 10 MB, counted while reading. */
public final class Body {
    /** The longest body, in bytes. */
    public static final int LONGEST = 10 * 1024 * 1024;

    private Body() {}

    /**
     * Reads a body to its end.
     *
     * @throws TooLarge as soon as more than {@link #LONGEST} bytes have come
     * @throws Refusal 400 when the bytes are not UTF-8
     */
    public static String read(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(stream, bytes, LONGEST);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.invalid("", "body.encoding");
        }
    }

    /**
     * Copies a body to its end.
     *
     * @param most the most bytes to take
     * @throws TooLarge as soon as more have come
     */
    public static void copy(InputStream stream, OutputStream target, long most) throws IOException {
        if (stream == null) {
            return;
        }
        byte[] chunk = new byte[16 * 1024];
        long sum = 0;
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            sum += read;
            if (sum > most) {
                throw new TooLarge(most);
            }
            target.write(chunk, 0, read);
        }
    }

    /** Thrown for a body over the limit: 413. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLarge(long most) {
            super("The body has more than " + most + " bytes");
            this.most = most;
        }

        /** The limit that was passed. */
        public long megabytes() {
            return most / (1024 * 1024);
        }
    }
}
