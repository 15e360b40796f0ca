package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.retainer.sandbox.jira.store.Text;

/** Reads JSON out of a request, up to 10 MB. */
final class Body {
    static final int LARGEST = 10 * 1024 * 1024;

    private Body() {}

    /**
     * Reads the body.
     *
     * @throws RestError 413 when it is too large, 415 when it is not called JSON, 400 when it is not JSON
     */
    static JsonElement read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw RestError.of(415, "Unsupported Media Type: send Content-Type: application/json.");
        }
        return parse(text(request));
    }

    private static String text(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RestError.of(400, "The request body is not UTF-8 text.");
        }
    }

    static JsonElement parse(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw RestError.of(400, "The request body has more than one JSON value.");
            }
            return json;
        } catch (JsonParseException | IOException broken) {
            throw RestError.of(400, "The request body is not valid JSON (" + Text.jsonFault(broken) + ").");
        } catch (StackOverflowError deep) {
            throw RestError.of(400, "The request body is nested too deep.");
        }
    }

    private static RestError tooLarge() {
        return RestError.of(413, "The request body is larger than 10 MB; send less at once.");
    }
}
