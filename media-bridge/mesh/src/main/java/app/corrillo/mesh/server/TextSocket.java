package app.corrillo.mesh.server;

import app.corrillo.mesh.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;

/** A WebSocket (RFC 6455) of text messages of at most {@link Wire#MAX_BYTES}, put together from its frames. */
final class TextSocket implements FrameHandler {
    private final Listener listener;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private volatile @org.jspecify.annotations.Nullable CoreSession session;

    TextSocket(Listener listener) {
        this.listener = listener;
    }

    /** The bounds that Jetty holds before a frame comes here. */
    static void configure(Configuration configuration, Duration idle) {
        configuration.setMaxFrameSize(Wire.MAX_BYTES);
        configuration.setMaxTextMessageSize(Wire.MAX_BYTES);
        configuration.setMaxBinaryMessageSize(Wire.MAX_BYTES);
        configuration.setIdleTimeout(idle);
    }

    /** Queues a text; the callback says when it has left. */
    void send(String text, Callback callback) {
        frame(new Frame(OpCode.TEXT, text), callback);
    }

    void ping() {
        frame(new Frame(OpCode.PING), Callback.NOOP);
    }

    /** Closes after what was queued. */
    void close(int code, String reason) {
        CoreSession open = session;
        if (open != null) {
            open.close(code, reason, Callback.NOOP);
        }
    }

    /** Cuts the way off. */
    void cut() {
        CoreSession open = session;
        if (open != null) {
            open.abort();
        }
    }

    private void frame(Frame frame, Callback callback) {
        CoreSession open = session;
        if (open == null) {
            callback.failed(new IllegalStateException("not open"));
        } else {
            open.sendFrame(frame, callback, false);
        }
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        listener.opened();
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        listener.heard();
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> take(frame);
            case OpCode.BINARY -> listener.said(null);
            case OpCode.PING -> frame(new Frame(OpCode.PONG, copy(frame.getPayload())), Callback.NOOP);
            default -> {}
        }
        callback.succeeded();
        CoreSession open = session;
        if (open != null && frame.getOpCode() != OpCode.CLOSE) {
            open.demand();
        }
    }

    private void take(Frame frame) {
        if (message.size() + frame.getPayloadLength() > Wire.MAX_BYTES) {
            message.reset();
            close(CloseStatus.MESSAGE_TOO_LARGE, "");
            return;
        }
        message.writeBytes(copy(frame.getPayload()).array());
        if (frame.isFin()) {
            byte[] whole = message.toByteArray();
            message.reset();
            listener.said(decoded(whole));
        }
    }

    private static @org.jspecify.annotations.Nullable String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        ByteBuffer copy = ByteBuffer.allocate(payload.remaining());
        return copy.put(payload.slice()).flip();
    }

    // Jetty says goodbye by itself after an error, and then waits for an answer.
    @Override
    public void onError(Throwable cause, Callback callback) {
        listener.failed();
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        listener.closed();
        callback.succeeded();
    }

    /** Told what happens, one call at a time. */
    interface Listener {
        void opened();

        /** Any sign of life. */
        void heard();

        /** A message; null for one that is not text. */
        void said(@org.jspecify.annotations.Nullable String text);

        /** The rules of WebSockets were broken; nothing more is heard. */
        void failed();

        void closed();
    }
}
