package app.corrillo.engine.core;

import app.corrillo.meeting.media.PeerConnection.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the library can only be told by the text of a section: names of layers and tracks, pauses, the first bitrate.
 */
final class LayerLines {
    private static final String OFFERED = "a=simulcast:send ";
    private static final String ACCEPTED = "a=simulcast:recv ";

    private LayerLines() {}

    /**
     * Gives the layers of an offered section our names (RFC 8851, RFC 8853); the library calls them 0, 1, 2. A pause is
     * no business of the other side, and is left out.
     */
    static void rename(List<String> section, List<Layer> layers) {
        List<String> before = SdpText.after(OFFERED, section)
                .map(LayerLines::names)
                .filter(names -> names.size() == layers.size())
                .orElse(List.of());
        for (int line = 0; line < section.size() && !before.isEmpty(); line++) {
            String text = section.get(line);
            if (text.startsWith(OFFERED)) {
                section.set(line, OFFERED + layers.stream().map(Layer::name).collect(Collectors.joining(";")));
            } else if (text.startsWith("a=rid:")) {
                String[] words = text.substring("a=rid:".length()).split(" ", 2);
                int layer = before.indexOf(words[0]);
                if (layer >= 0 && words.length > 1) {
                    section.set(line, "a=rid:" + layers.get(layer).name() + " " + words[1]);
                }
            }
        }
    }

    /** Says by which names the other side is to know stream and track (RFC 8830, and the older way beside it). */
    static void introduce(List<String> section, String streamName, String trackName) {
        String names = (streamName.isEmpty() ? "-" : streamName) + " " + trackName;
        section.replaceAll(line -> {
            int older = line.startsWith("a=ssrc:") ? line.indexOf(" msid:") : -1;
            if (older > 0) {
                return line.substring(0, older) + " msid:" + names;
            }
            return line.startsWith("a=msid:") ? "a=msid:" + names : line;
        });
    }

    /** Marks layers of an answered section as paused (RFC 8853, section 5.1): the library then does not encode them. */
    static void pause(List<String> section, Set<String> paused) {
        section.replaceAll(line -> line.startsWith(ACCEPTED)
                ? Arrays.stream(line.substring(ACCEPTED.length()).split(";", -1))
                        .map(String::strip)
                        .map(name -> paused.contains(name) ? "~" + name : name)
                        .collect(Collectors.joining(";", ACCEPTED, ""))
                : line);
    }

    /**
     * Lets the library begin with this bitrate instead of 300 kbit/s, by a parameter of its own of the codec that is
     * sent, which is the first one of the answer.
     */
    static void start(List<String> section, int kilobits) {
        String[] media = section.getFirst().split(" ", 5);
        if (media.length < 4) {
            return;
        }
        String codec = media[3];
        String parameter = "x-google-start-bitrate=" + kilobits;
        String format = "a=fmtp:" + codec + " ";
        for (int line = 0; line < section.size(); line++) {
            String text = section.get(line);
            if (text.startsWith(format)) {
                section.set(line, text.contains("x-google-start-bitrate") ? text : text + ";" + parameter);
                return;
            }
        }
        for (int line = 0; line < section.size(); line++) {
            if (section.get(line).startsWith("a=rtpmap:" + codec + " ")) {
                section.add(line + 1, format + parameter);
                return;
            }
        }
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(";", -1))
                .map(name -> name.strip().replace("~", ""))
                .toList();
    }
}
