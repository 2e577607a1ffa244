package app.corrillo.engine.synthetic;

import java.util.Optional;

/**
 * What a program reads in a test picture: when it was drawn and by whom, as 32 cells of one bit: white, black, 20 bits
 * of milliseconds, 6 bits of source and 4 bits of checksum, each with the highest bit first. The checksum is the sum of
 * the seven nibbles of {@code millis * 64 + source}, modulo 16.
 *
 * @param millis the low 20 bits of the wall clock in milliseconds; it wraps about every 17 minutes
 * @param source 0 to 63
 */
public record Stamp(int millis, int source) {
    /** Cells of a stamp. */
    public static final int CELLS = 32;

    private static final int MILLIS_BITS = 20;
    private static final int SOURCE_BITS = 6;
    private static final int CHECK_BITS = 4;

    public Stamp {
        millis &= (1 << MILLIS_BITS) - 1;
        source &= (1 << SOURCE_BITS) - 1;
    }

    /** The stamp of a moment, given as milliseconds of the wall clock. */
    public static Stamp of(long wallMillis, int source) {
        return new Stamp((int) (wallMillis & 0xFFFFF), source);
    }

    /** The cells, the first one in the highest bit; set is white. */
    public int cells() {
        int word = millis << SOURCE_BITS | source;
        return 0b10 << (CELLS - 2) | word << CHECK_BITS | checksum(word);
    }

    /** Reads cells back; empty where the leading pair or the checksum is wrong. */
    public static Optional<Stamp> of(int cells) {
        int word = cells << 2 >>> (2 + CHECK_BITS);
        if (cells >>> (CELLS - 2) != 0b10 || checksum(word) != (cells & 15)) {
            return Optional.empty();
        }
        return Optional.of(new Stamp(word >>> SOURCE_BITS, word));
    }

    /** Milliseconds from this stamp to a later moment of the same wall clock. */
    public int age(long wallMillis) {
        return (int) (wallMillis - millis) & (1 << MILLIS_BITS) - 1;
    }

    private static int checksum(int word) {
        int sum = 0;
        for (int rest = word; rest != 0; rest >>>= 4) {
            sum += rest & 15;
        }
        return sum & 15;
    }
}
