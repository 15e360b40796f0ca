package org.retainer.jira.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        if (stream != null) {
            byte[] chunk = new byte[16 * 1024];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                bytes.write(chunk, 0, read);
                if (bytes.size() > LONGEST) {
                    throw new TooLarge();
                }
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.invalid("", "body.encoding");
        }
    }

    /** Thrown for a body over the limit: 413. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body has more than " + LONGEST + " bytes");
        }
    }
}
