package app.corrillo.testkit.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets libwebrtc receive what it can only send: several layers of one track. Each layer becomes a section of its own,
 * named like the layer, and what names the layer in a packet is read as the section's name (RFC 8852, RFC 9143). So two
 * engines can be connected as if a server that forwards were between them.
 */
public final class LayerSections {
    private static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    private static final String RID = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";
    private static final String REPAIRED = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id";
    private static final String LAYERS = "a=simulcast:send ";

    private LayerSections() {}

    /** The offer of a sender, for the receiver. */
    public static String spread(String offer) {
        List<List<String>> parts = parts(offer);
        List<List<String>> sections = new ArrayList<>();
        for (List<String> section : parts.subList(1, parts.size())) {
            List<String> names = names(section);
            if (names.isEmpty()) {
                sections.add(unnamed(section));
            }
            for (String name : names) {
                sections.add(layer(section, name));
            }
        }
        return bundled(parts.getFirst(), sections);
    }

    /** The receiver's answer to that, for the sender. */
    public static String gather(String answer, String offer) {
        List<List<String>> parts = parts(answer);
        List<List<String>> offered = parts(offer);
        List<List<String>> sections = new ArrayList<>();
        int line = 1;
        for (List<String> section : offered.subList(1, offered.size())) {
            List<String> names = names(section);
            sections.add(names.isEmpty() ? parts.get(line) : whole(parts.get(line), section));
            line += Math.max(1, names.size());
        }
        return bundled(parts.getFirst(), sections);
    }

    private static List<List<String>> parts(String sdp) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        sdp.lines().forEach(line -> {
            if (line.startsWith("m=")) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        });
        return parts;
    }

    private static List<String> names(List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith(LAYERS))
                .flatMap(line -> List.of(line.substring(LAYERS.length()).split(";", -1)).stream())
                .toList();
    }

    // In one bundle a number means one thing, and the one of the layers' names is taken.
    private static List<String> unnamed(List<String> section) {
        List<String> unnamed = new ArrayList<>(section);
        unnamed.removeIf(line -> line.endsWith(" " + MID) || line.endsWith(" " + RID) || line.endsWith(" " + REPAIRED));
        return unnamed;
    }

    private static List<String> layer(List<String> section, String name) {
        List<String> layer = new ArrayList<>(section);
        layer.removeIf(line -> line.startsWith("a=rid:")
                || line.startsWith("a=simulcast:")
                || line.endsWith(" " + MID)
                || line.endsWith(" " + REPAIRED));
        layer.replaceAll(line -> line.startsWith("a=mid:") ? "a=mid:" + name : line.replace(RID, MID));
        layer.replaceAll(line -> line.startsWith("a=msid:") ? "a=msid:" + name + " " + name : line);
        return layer;
    }

    private static List<String> whole(List<String> answered, List<String> offered) {
        List<String> whole = new ArrayList<>(answered);
        whole.replaceAll(line -> line.startsWith("a=mid:") ? mid(offered) : line.replace(MID, RID));
        offered.stream()
                .filter(line -> line.endsWith(" " + MID) || line.endsWith(" " + REPAIRED))
                .forEach(whole::add);
        List<String> names = names(offered);
        names.forEach(name -> whole.add("a=rid:" + name + " recv"));
        whole.add("a=simulcast:recv " + String.join(";", names));
        return whole;
    }

    private static String mid(List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith("a=mid:"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a section without a name"));
    }

    private static String bundled(List<String> session, List<List<String>> sections) {
        String mids = sections.stream()
                .map(section -> mid(section).substring("a=mid:".length()))
                .collect(Collectors.joining(" "));
        StringBuilder text = new StringBuilder();
        for (String line : session) {
            text.append(line.startsWith("a=group:BUNDLE") ? "a=group:BUNDLE " + mids : line)
                    .append("\r\n");
        }
        sections.forEach(section -> section.forEach(line -> text.append(line).append("\r\n")));
        return text.toString();
    }
}
