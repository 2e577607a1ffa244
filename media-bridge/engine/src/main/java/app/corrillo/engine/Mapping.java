package app.corrillo.engine;

import java.util.Optional;

/**
 * A stretch of a process's memory that shows a part of a file, and to which nobody may write.
 *
 * @param start its first address
 * @param end the address behind its last
 * @param file which file that is, by its device, its number and the path at which it is, or was
 */
record Mapping(long start, long end, String file) {
    private static final int HEXADECIMAL = 16;
    private static final int RIGHTS = 4;

    /**
     * The one of a line, if it is such a one.
     *
     * @param line of {@code /proc/PID/maps} (Linux, proc_pid_maps(5)): addresses, rights, offset, device, number of the
     *     file, path
     */
    static Optional<Mapping> ofFile(String line) {
        int rights = line.indexOf(' ') + 1;
        if (line.charAt(rights + 1) == 'w' || !line.contains(" /")) {
            return Optional.empty();
        }
        int dash = line.indexOf('-');
        return Optional.of(new Mapping(
                Long.parseLong(line, 0, dash, HEXADECIMAL),
                Long.parseLong(line, dash + 1, rights - 1, HEXADECIMAL),
                line.substring(line.indexOf(' ', rights + RIGHTS + 1) + 1)));
    }

    long bytes() {
        return end - start;
    }
}
