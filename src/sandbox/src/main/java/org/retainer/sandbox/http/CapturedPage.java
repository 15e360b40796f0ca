package org.retainer.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Keeps what is written as {@code text/html}; other types go straight to the client. */
final class CapturedPage extends HttpServletResponseWrapper {
    private ByteArrayOutputStream captured;
    private ServletOutputStream stream;
    private PrintWriter writer;

    CapturedPage(HttpServletResponse response) {
        super(response);
    }

    /** The page that was written, when it was one and no error or redirect took its place. */
    Optional<String> html() throws IOException {
        if (captured == null) {
            return Optional.empty();
        }
        flushWriter();
        return Optional.of(captured.toString(charset()));
    }

    private boolean isHtml() {
        String type = getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isHtml()) {
            return super.getOutputStream();
        }
        if (stream == null) {
            captured = new ByteArrayOutputStream();
            stream = new Capture(captured);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isHtml()) {
            return super.getWriter();
        }
        if (writer == null) {
            captured = new ByteArrayOutputStream();
            writer = new PrintWriter(new OutputStreamWriter(captured, charset()));
        }
        return writer;
    }

    private Charset charset() {
        String encoding = getCharacterEncoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    @Override
    public void setContentLength(int length) {
        if (!isHtml()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isHtml()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (captured == null) {
            super.flushBuffer();
        } else {
            flushWriter();
        }
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    private void forget() {
        captured = null;
        stream = null;
        writer = null;
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private static final class Capture extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Capture(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes.write(b, off, len);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("The sandbox's pages are not written asynchronously");
        }
    }
}
