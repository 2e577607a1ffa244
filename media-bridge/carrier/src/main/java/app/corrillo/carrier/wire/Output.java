package app.corrillo.carrier.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Grows while a message is written, up to a bound. */
final class Output {
    private static final int FIRST = 64;

    private final int most;
    private byte[] bytes = new byte[FIRST];
    private int used;

    Output(int most) {
        this.most = most;
    }

    void put(int octet) {
        room(1);
        bytes[used++] = (byte) octet;
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, used, more.length);
        used += more.length;
    }

    void putDouble(double value) {
        put(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    /** Seven bits an octet, the lowest first; small numbers of either sign are short. */
    void putNumber(long value) {
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & ~0x7FL) != 0) {
            put((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    byte[] done() {
        return Arrays.copyOf(bytes, used);
    }

    private void room(int more) {
        if (more > most - used) {
            throw new TooLongException("a message is longer than " + most + " bytes");
        }
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(used + more, bytes.length * 2)));
        }
    }
}
