package app.corrillo.meeting.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports of this computer between which sound and pictures come and go, for networks that let nothing else through.
 *
 * @param first the lowest, from 1024
 * @param last the highest, up to 65535; both are 0 where any will do
 */
public record PortRange(int first, int last) {
    /** Whichever the system gives. */
    public static final PortRange ANY = new PortRange(0, 0);

    /** Every connection takes some for each address of the computer, so with fewer than this a room would not do. */
    public static final int FEWEST = 20;

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})\\s*[-–]\\s*([0-9]{1,5})");

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if these are no ports, or too few
     */
    public PortRange {
        boolean any = first == 0 && last == 0;
        if (!any && !(first >= LOWEST && last <= HIGHEST && last - first >= FEWEST - 1)) {
            throw new IllegalArgumentException("ports go from " + LOWEST + " to " + HIGHEST + ", at least " + FEWEST);
        }
    }

    /** Reads {@code 50000-50100}, and nothing at all as {@link #ANY}; empty if it is neither. */
    public static Optional<PortRange> parse(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        try {
            return text.isBlank()
                    ? Optional.of(ANY)
                    : found.matches()
                            ? Optional.of(
                                    new PortRange(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                            : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public boolean isAny() {
        return first == 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return isAny() ? "" : first + "-" + last;
    }
}
