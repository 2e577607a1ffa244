package app.corrillo.carrier.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads one message. Whatever the bytes are, nothing is allocated that is larger than they. */
final class Input {
    private static final int WIDEST = 63;

    private final ByteBuffer bytes;

    Input(byte[] message) {
        bytes = ByteBuffer.wrap(message);
    }

    int octet() throws BadMessageException {
        try {
            return bytes.get() & 0xFF;
        } catch (BufferUnderflowException cut) {
            throw new BadMessageException("it is cut off", cut);
        }
    }

    double doubleNumber() throws BadMessageException {
        try {
            return bytes.getDouble();
        } catch (BufferUnderflowException cut) {
            throw new BadMessageException("it is cut off", cut);
        }
    }

    long number() throws BadMessageException {
        long value = 0;
        for (int shift = 0; shift <= WIDEST; shift += 7) {
            int octet = octet();
            if (shift == WIDEST && octet > 1) {
                break;
            }
            value |= (octet & 0x7FL) << shift;
            if (octet < 0x80) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new BadMessageException("a number is too long");
    }

    int smallNumber() throws BadMessageException {
        long value = number();
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw new BadMessageException("a number is too large");
        }
        return (int) value;
    }

    /** A number of octets or elements that follow; each takes one octet at least. */
    int count() throws BadMessageException {
        long count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new BadMessageException("more is announced than there is");
        }
        return (int) count;
    }

    byte[] octets() throws BadMessageException {
        byte[] octets = new byte[count()];
        bytes.get(octets);
        return octets;
    }

    void end() throws BadMessageException {
        if (bytes.hasRemaining()) {
            throw new BadMessageException("something follows it");
        }
    }
}
