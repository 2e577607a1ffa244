package app.corrillo.testkit.media;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes as much of a description (RFC 8866) as fake connections and fake servers have to know. */
public final class FakeSdp {
    private FakeSdp() {}

    /**
     * One section.
     *
     * @param kind audio, video or application
     * @param sends whether who made the description sends in it
     * @param streamId empty for none
     * @param trackName empty for none
     * @param layers the names of the layers that are sent, the smallest first
     */
    public record Section(
            String kind, String mid, boolean sends, String streamId, String trackName, List<String> layers) {
        public Section {
            layers = List.copyOf(layers);
        }

        /** What a server sends of a track. */
        public static Section of(String kind, String mid, String streamId, String trackName) {
            return new Section(kind, mid, true, streamId, trackName, List.of());
        }

        /** What a server sends nothing in. */
        public static Section inactive(String kind, String mid) {
            return new Section(kind, mid, false, "", "", List.of());
        }
    }

    /** Writes a description; who made it can be read from the second line. */
    public static String write(String maker, List<Section> sections) {
        StringBuilder sdp = new StringBuilder("v=0\r\no=" + maker + " 1 1 IN IP4 127.0.0.1\r\n");
        for (Section section : sections) {
            sdp.append("m=").append(section.kind()).append(" 9 UDP/TLS/RTP/SAVPF 96\r\n");
            sdp.append("a=mid:").append(section.mid()).append("\r\n");
            sdp.append(section.sends() ? "a=sendonly\r\n" : "a=inactive\r\n");
            if (section.sends() && !section.trackName().isEmpty()) {
                String stream = section.streamId().isEmpty() ? "-" : section.streamId();
                sdp.append("a=msid:%s %s\r\n".formatted(stream, section.trackName()));
            }
            if (section.layers().size() > 1) {
                sdp.append("a=simulcast:send ")
                        .append(String.join(";", section.layers()))
                        .append("\r\n");
            }
        }
        return sdp.toString();
    }

    /** The sections of a description. */
    public static List<Section> read(String sdp) {
        List<Section> sections = new ArrayList<>();
        for (String part : sdp.split("(?m)(?=^m=)", -1)) {
            if (part.startsWith("m=")) {
                String[] msid = attribute(part, "msid").split(" ", 2);
                String stream = msid[0].equals("-") ? "" : msid[0];
                String layers = attribute(part, "simulcast").replace("send ", "");
                sections.add(new Section(
                        part.substring(2, part.indexOf(' ')),
                        attribute(part, "mid"),
                        part.contains("a=sendonly") || part.contains("a=sendrecv"),
                        stream,
                        msid.length > 1 ? msid[1] : "",
                        layers.isEmpty() ? List.of() : List.of(layers.split(";", -1))));
            }
        }
        return sections;
    }

    private static String attribute(String section, String name) {
        String start = "a=" + name + ":";
        return section.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }
}
