package app.corrillo.carrier.wire;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Turns the records of one direction into bytes and back. The records are the protocol: the codec reads their
 * components, so that nothing of the door can be forgotten on one side, and its {@link #fingerprint} changes with every
 * change of them. Thread-safe.
 *
 * @param <M> the sealed interface of all messages of that direction
 */
public final class Codec<M> {
    /** The most bytes of a message: four descriptions of the greatest length. */
    public static final int MOST = 4 << 20;

    private final Class<M> type;
    private final Shape shape;
    private final long fingerprint;

    public Codec(Class<M> type) {
        this.type = type;
        this.shape = new Shapes().of(type);
        CRC32C sum = new CRC32C();
        sum.update(shape.description().getBytes(StandardCharsets.UTF_8));
        this.fingerprint = sum.getValue();
    }

    /**
     * The message in bytes.
     *
     * @throws TooLongException if that is more than {@link #MOST}
     */
    public byte[] write(M message) {
        Output out = new Output(MOST);
        shape.write(message, out);
        return out.done();
    }

    /** The message that these bytes are, and no more than that. */
    public M read(byte[] bytes) throws BadMessageException {
        Input in = new Input(bytes);
        M message = type.cast(shape.read(in));
        in.end();
        return message;
    }

    /** The same on two sides that understand each other. */
    public long fingerprint() {
        return fingerprint;
    }
}
