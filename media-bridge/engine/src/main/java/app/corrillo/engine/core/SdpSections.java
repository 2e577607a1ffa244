package app.corrillo.engine.core;

import java.util.List;
import java.util.Optional;

/**
 * The sections of a description (RFC 8866 media descriptions, named by {@code a=mid}, RFC 5888), read as far as the
 * engine must know them before it hands the text to the library.
 */
record SdpSections(List<Line> lines) {
    private static final int MAX_NAME = 256;

    /**
     * One section.
     *
     * @param refused port 0 outside a bundle-only section
     * @param sends whether who wrote the description sends pictures or sound in it
     * @param streamId the stream in {@code a=msid} (RFC 8830), or empty
     * @param trackName the track in {@code a=msid}, or empty
     */
    record Line(String mid, boolean refused, boolean sends, String streamId, String trackName) {}

    SdpSections {
        lines = List.copyOf(lines);
    }

    /** No section yet. */
    static final SdpSections NONE = new SdpSections(List.of());

    static SdpSections of(SdpText description) {
        return new SdpSections(
                description.sections().stream().map(SdpSections::line).toList());
    }

    /** The position of the section of this name, or -1. */
    int lineOf(String mid) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).mid().equals(mid)) {
                return line;
            }
        }
        return -1;
    }

    /** Whether the section of this name is there and wanted. */
    boolean keeps(String mid) {
        int line = lineOf(mid);
        return line >= 0 && !lines.get(line).refused();
    }

    private static Line line(List<String> section) {
        String media = section.getFirst();
        String[] words = media.split(" ", 3);
        boolean noPort = words.length > 1 && words[1].equals("0");
        boolean refused = noPort && !section.contains("a=bundle-only");
        boolean sends = !refused
                && !media.startsWith("m=application")
                && !section.contains("a=recvonly")
                && !section.contains("a=inactive");
        String[] names = SdpText.after("a=msid:", section)
                .or(() -> olderName(section))
                .orElse("")
                .split(" ", 3);
        return new Line(
                SdpText.mid(section), refused, sends, bounded(names[0]), names.length > 1 ? bounded(names[1]) : "");
    }

    // As written before RFC 8830, and still by some servers: a=ssrc:NUMBER msid:STREAM TRACK.
    private static Optional<String> olderName(List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith("a=ssrc:") && line.contains(" msid:"))
                .map(line -> line.substring(line.indexOf(" msid:") + " msid:".length()))
                .findFirst();
    }

    private static String bounded(String name) {
        return name.equals("-") || name.length() > MAX_NAME ? "" : name;
    }
}
