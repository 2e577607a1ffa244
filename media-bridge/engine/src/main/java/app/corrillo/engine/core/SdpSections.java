package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a description (RFC 8866 media descriptions, named by {@code a=mid}, RFC 5888), read as far as the
 * engine must know them before it hands the text to the library.
 */
record SdpSections(List<Line> lines) {
    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final int MAX_SECTIONS = 512;

    /** One section: its name, and whether it is refused (port 0 outside a bundle-only section). */
    record Line(String mid, boolean refused) {}

    SdpSections {
        lines = List.copyOf(lines);
    }

    /** No section yet. */
    static final SdpSections NONE = new SdpSections(List.of());

    /** @throws MediaException BAD_DESCRIPTION if it is longer, or has more sections, than any of ours */
    static SdpSections read(String sdp) {
        if (sdp.length() > MAX_CHARACTERS) {
            throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a description of " + sdp.length() + " characters");
        }
        List<Line> lines = new ArrayList<>();
        Builder section = null;
        for (String line : (Iterable<String>) sdp.lines()::iterator) {
            if (line.startsWith("m=")) {
                if (section != null) {
                    lines.add(section.line());
                }
                section = new Builder(line);
            } else if (section != null) {
                section.attribute(line);
            }
        }
        if (section != null) {
            lines.add(section.line());
        }
        if (lines.size() > MAX_SECTIONS) {
            throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a description of " + lines.size() + " sections");
        }
        return new SdpSections(lines);
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

    private static final class Builder {
        private final boolean noPort;
        private boolean bundleOnly;
        private String mid = "";

        private Builder(String media) {
            String[] words = media.split(" ", 3);
            noPort = words.length > 1 && words[1].equals("0");
        }

        private void attribute(String line) {
            if (line.startsWith("a=mid:")) {
                mid = line.substring("a=mid:".length()).strip();
            } else if (line.equals("a=bundle-only")) {
                bundleOnly = true;
            }
        }

        private Line line() {
            return new Line(mid, noPort && !bundleOnly);
        }
    }
}
