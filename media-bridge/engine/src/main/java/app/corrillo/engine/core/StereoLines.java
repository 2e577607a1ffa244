package app.corrillo.engine.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a section says of sound with two channels, in the parameters of Opus (RFC 7587, section 6.1). */
final class StereoLines {
    private static final Set<String> OURS = Set.of("stereo", "sprop-stereo", "usedtx");

    private StereoLines() {}

    /** Says in our offer that two channels are going to be sent. */
    static void offer(List<String> section) {
        change(section, Stream.of("stereo=1", "sprop-stereo=1"), OURS);
    }

    /**
     * Makes of an answer that takes two channels what the library is to do: no pauses in silence, which music has, too,
     * and no more than this. Servers allow everything that Opus can (510 kbit/s), and the library would take it.
     */
    static void answer(List<String> section, int kilobits) {
        change(section, Stream.of("maxaveragebitrate=" + kilobits * 1000), Set.of("maxaveragebitrate", "usedtx"));
    }

    /** Says in our own description, where a section only receives, that both channels are wanted. */
    static void want(List<String> section) {
        change(section, Stream.of("stereo=1"), Set.of("stereo"));
    }

    /** Whether the other side says that two channels come. */
    static boolean isComing(List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith("a=fmtp:"))
                .anyMatch(line -> Arrays.asList(
                                line.substring(line.indexOf(' ') + 1).split(";", -1))
                        .contains("sprop-stereo=1"));
    }

    private static void change(List<String> section, Stream<String> added, Set<String> taken) {
        List<String> more = added.toList();
        section.stream()
                .filter(line -> line.startsWith("a=rtpmap:")
                        && line.toLowerCase(Locale.ROOT).contains(" opus/"))
                .map(line -> "a=fmtp:" + line.substring("a=rtpmap:".length(), line.indexOf(' ')) + " ")
                .findFirst()
                .ifPresent(format -> section.replaceAll(line -> line.startsWith(format)
                        ? format + changed(line.substring(format.length()), more, taken)
                        : line));
    }

    private static String changed(String parameters, List<String> more, Set<String> taken) {
        return Stream.concat(
                        Arrays.stream(parameters.split(";", -1))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty() && !taken.contains(one.split("=", 2)[0])),
                        more.stream())
                .collect(Collectors.joining(";"));
    }
}
