package app.corrillo.engine.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kinds of codecs that no server sends: H264 in which no slice is cut into packets (RFC 6184, mode 0), and VP9 and AV1
 * with more than 8 bits or all of the colours (their profiles above 0). The library would set up each of them in each
 * section, with a second one for what is sent again: 16 of its 34 formats.
 */
final class RareCodecs {
    private static final String MAP = "a=rtpmap:";
    private static final String PARAMETERS = "a=fmtp:";
    private static final List<String> OF_FORMATS = List.of(MAP, PARAMETERS, "a=rtcp-fb:");

    /** "m=video", port and protocol; the formats follow. */
    private static final int BEFORE_FORMATS = 3;

    private RareCodecs() {}

    /** Leaves them out of a section of our own that only receives pictures; of any other nothing. */
    static void leaveOut(List<String> section) {
        if (!section.getFirst().startsWith("m=video") || !section.contains("a=recvonly")) {
            return;
        }
        Map<String, String> codecs = new HashMap<>();
        section.stream()
                .filter(line -> line.startsWith(MAP))
                .forEach(line -> codecs.put(format(line), parameters(line).split("/", 2)[0]));
        Map<String, Map<String, String>> parameters = new HashMap<>();
        section.stream()
                .filter(line -> line.startsWith(PARAMETERS))
                .forEach(line -> parameters.put(format(line), read(parameters(line))));
        Set<String> rare = new HashSet<>();
        parameters.forEach((format, said) -> {
            if (isRare(codecs.getOrDefault(format, ""), said)) {
                rare.add(format);
            }
        });
        Set<String> gone = new HashSet<>(rare);
        parameters.forEach((format, said) -> {
            if (rare.contains(said.getOrDefault("apt", ""))) {
                gone.add(format);
            }
        });
        section.removeIf(line -> OF_FORMATS.stream().anyMatch(line::startsWith) && gone.contains(format(line)));
        List<String> words = new ArrayList<>(List.of(section.getFirst().split(" ")));
        words.subList(BEFORE_FORMATS, words.size()).removeIf(gone::contains);
        section.set(0, String.join(" ", words));
    }

    private static boolean isRare(String codec, Map<String, String> parameters) {
        return switch (codec) {
            case "H264" -> parameters.getOrDefault("packetization-mode", "0").equals("0");
            case "VP9" -> !parameters.getOrDefault("profile-id", "0").equals("0");
            case "AV1" -> !parameters.getOrDefault("profile", "0").equals("0");
            default -> false;
        };
    }

    private static String format(String line) {
        return line.substring(line.indexOf(':') + 1).split(" ", 2)[0];
    }

    private static String parameters(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static Map<String, String> read(String parameters) {
        Map<String, String> read = new HashMap<>();
        for (String one : parameters.split(";", -1)) {
            String[] parts = one.strip().split("=", 2);
            read.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return read;
    }
}
