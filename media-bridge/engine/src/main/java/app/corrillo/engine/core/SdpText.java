package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A description as lines (RFC 8866): the session's, and those of each section. The lines may be changed. */
record SdpText(List<String> session, List<List<String>> sections) {
    /** Far more than there are; the library sorts all ways anew with each, which takes 13 s for one thousand. */
    static final int MAX_CANDIDATES = 256;

    // 100 people with camera and microphone were 494 KiB, with all codecs of the library in each section.
    private static final int MAX_CHARACTERS = 2 * 1024 * 1024;
    private static final int MAX_SECTIONS = 512;
    // Ours have 130 in a section, 70 of them about formats.
    private static final int MAX_LINES = 1024;
    private static final int MAX_LINE = 8192;
    // With each line about a format the library copies, and compares, all that was said of it before: from ten thousand
    // of them it does not come back for minutes, nor from one thousand about all formats at once.
    private static final int MAX_OF_FORMATS = 192;
    private static final int MAX_OF_ALL_FORMATS = 16;
    private static final int LINE_OF_FORMAT = 64;
    private static final Set<String> DIRECTIONS = Set.of("a=sendrecv", "a=sendonly", "a=recvonly", "a=inactive");

    /** @throws MediaException BAD_DESCRIPTION if it is longer, or has more sections or lines, than any of ours */
    static SdpText read(String sdp) {
        if (sdp.length() > MAX_CHARACTERS) {
            throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a description of " + sdp.length() + " characters");
        }
        List<String> session = new ArrayList<>();
        List<List<String>> sections = new ArrayList<>();
        List<String> current = session;
        for (String line : (Iterable<String>) sdp.lines()::iterator) {
            if (line.startsWith("m=")) {
                current = new ArrayList<>();
                sections.add(current);
            }
            current.add(line);
        }
        if (sections.size() > MAX_SECTIONS) {
            throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a description of " + sections.size() + " sections");
        }
        if (isTooMuch(session) || sections.stream().anyMatch(SdpText::isTooMuch)) {
            throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a description of too many lines, or too long ones");
        }
        return new SdpText(session, sections);
    }

    private static boolean isTooMuch(List<String> section) {
        return section.size() > MAX_LINES
                || section.stream().anyMatch(line -> line.length() > MAX_LINE)
                || section.stream()
                                .filter(line -> line.startsWith("a=candidate"))
                                .count()
                        > MAX_CANDIDATES
                || ofFormats("a=fmtp", section) + ofFormats("a=rtcp-fb", section) > MAX_OF_FORMATS
                || ofFormats("a=rtcp-fb:*", section) > MAX_OF_ALL_FORMATS;
    }

    /** How many lines begin like this; a long one counts as the several that it could be. */
    private static int ofFormats(String start, List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith(start))
                .mapToInt(line -> 1 + line.length() / LINE_OF_FORMAT)
                .sum();
    }

    /** As it goes to the library or to the other side. */
    String text() {
        StringBuilder text = new StringBuilder();
        Stream.concat(session.stream(), sections.stream().flatMap(List::stream))
                .forEach(line -> text.append(line).append("\r\n"));
        return text.toString();
    }

    /** From here on nothing is sent or received in a section for pictures, whatever the other side says. */
    void refusePictures() {
        sections.stream()
                .filter(section -> section.getFirst().startsWith("m=video"))
                .forEach(section -> {
                    section.removeIf(DIRECTIONS::contains);
                    section.add("a=inactive");
                });
    }

    /** What follows this start in the first line that has it. */
    static Optional<String> after(String start, List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** The name of a section (RFC 5888); empty if it has none. */
    static String mid(List<String> section) {
        return after("a=mid:", section).orElse("");
    }
}
