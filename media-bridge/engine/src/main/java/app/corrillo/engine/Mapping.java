package app.corrillo.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a process's memory that shows a part of a file.
 *
 * @param start its first address
 * @param end the address behind its last
 * @param file which file that is, by its number and the path at which it is, or was
 */
record Mapping(long start, long end, String file) {
    // Addresses, rights (never to write), offset, device, number of the file, path.
    private static final Pattern HEAD = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .-.. \\S+ \\S+ ([1-9][0-9]* +/.*)");

    /** Less is not worth a call. */
    private static final long WORTH_KIBIBYTES = 64;

    /**
     * Those that are as their files are: nobody may write to them, and nothing of them was changed before that was so,
     * as it is where a library was relocated.
     *
     * @param smaps the lines of {@code /proc/PID/smaps} (Linux, proc_pid_smaps(5))
     */
    static List<Mapping> untouched(Stream<String> smaps) {
        List<Mapping> found = new ArrayList<>();
        Mapping mapping = null;
        long resident = 0;
        for (Iterator<String> lines = smaps.iterator(); lines.hasNext(); ) {
            String line = lines.next();
            if (line.startsWith("Rss:")) {
                resident = kibibytes(line);
            } else if (line.startsWith("Anonymous:")) {
                if (mapping != null && resident >= WORTH_KIBIBYTES && kibibytes(line) == 0) {
                    found.add(mapping);
                }
            } else if (!line.isEmpty() && !Character.isUpperCase(line.charAt(0))) {
                mapping = head(line);
            }
        }
        return found;
    }

    private static long kibibytes(String line) {
        String[] words = line.split(" +", 3);
        return Long.parseLong(words[1]);
    }

    private static @Nullable Mapping head(String line) {
        Matcher head = HEAD.matcher(line);
        return head.matches()
                ? new Mapping(Long.parseLong(head.group(1), 16), Long.parseLong(head.group(2), 16), head.group(3))
                : null;
    }
}
