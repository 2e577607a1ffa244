package app.corrillo.mesh.client;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;
import app.corrillo.mesh.wire.Wire;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * The bytes of a WebSocket from a server (RFC 6455, section 5.2), refused as soon as a header says that a message, put
 * together from its frames, is larger than {@link Wire#MAX_BYTES}, or when there are too many control frames. OkHttp
 * itself reads a message of any length into memory, and keeps an answer for every ping.
 */
final class BoundedFrames extends ForwardingSource {
    /** A server pings every few seconds. */
    static final double CONTROLS = 60;

    static final double CONTROLS_PER_SECOND = 5;

    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int FIN = 0x80;
    private static final int CONTROL = 0x08;
    private static final int OPCODE = 0x0F;

    private final Time time;
    private final TokenBucket controls;
    private final ByteBuffer header = ByteBuffer.allocate(2 + Long.BYTES);
    private long payloadLeft;
    private long message;

    BoundedFrames(Source bytes, Time time) {
        super(bytes);
        this.time = time;
        this.controls = new TokenBucket(CONTROLS, CONTROLS_PER_SECOND, time.nanos());
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        long end = sink.size();
        long at = end - Math.max(read, 0);
        while (at < end) {
            if (payloadLeft > 0) {
                long skipped = Math.min(payloadLeft, end - at);
                payloadLeft -= skipped;
                at += skipped;
            } else {
                header.put(sink.getByte(at++));
                if (header.position() >= 2 && header.position() == headerLength()) {
                    begin();
                    header.clear();
                }
            }
        }
        return read;
    }

    private int headerLength() {
        return switch (header.get(1) & LENGTH) {
            case TWO_BYTES -> 2 + Short.BYTES;
            case EIGHT_BYTES -> 2 + Long.BYTES;
            default -> 2;
        };
    }

    private long length() {
        int said = header.get(1) & LENGTH;
        return said == TWO_BYTES ? header.getShort(2) & 0xFFFF : said == EIGHT_BYTES ? header.getLong(2) : said;
    }

    private void begin() throws ProtocolException {
        int first = header.get(0);
        payloadLeft = length();
        if (payloadLeft < 0 || payloadLeft > Wire.MAX_BYTES) {
            throw new TooMuchException();
        }
        if ((first & CONTROL) != 0) {
            if (!controls.take(time.nanos())) {
                throw new TooMuchException();
            }
            return;
        }
        message = (first & OPCODE) == 0 ? message + payloadLeft : payloadLeft;
        if (message > Wire.MAX_BYTES) {
            throw new TooMuchException();
        }
        if ((first & FIN) != 0) {
            message = 0;
        }
    }

    /** More than a server of ours ever sends. */
    static final class TooMuchException extends ProtocolException {
        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("the server sends more than the protocol allows");
        }
    }
}
