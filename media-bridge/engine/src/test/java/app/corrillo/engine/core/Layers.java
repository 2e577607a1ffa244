package app.corrillo.engine.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets the library receive what it can only send: several layers of one track. Each layer becomes a section of its own,
 * named like the layer, and what names the layer in a packet is read as the section's name (RFC 8852, RFC 9143).
 */
final class Layers {
    private static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    private static final String RID = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";
    private static final String REPAIRED = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id";

    private Layers() {}

    /** The offer of a sender, for the receiver. */
    static String spread(String offer) {
        SdpText text = SdpText.read(offer);
        List<List<String>> sections = new ArrayList<>();
        for (List<String> section : text.sections()) {
            List<String> names = names(section);
            if (names.isEmpty()) {
                sections.add(unnamed(section));
            }
            for (String name : names) {
                sections.add(layer(section, name));
            }
        }
        return bundled(text.session(), sections);
    }

    /** The receiver's answer to that, for the sender. */
    static String gather(String answer, String offer) {
        SdpText text = SdpText.read(answer);
        List<List<String>> sections = new ArrayList<>();
        int line = 0;
        for (List<String> offered : SdpText.read(offer).sections()) {
            List<String> names = names(offered);
            sections.add(
                    names.isEmpty()
                            ? text.sections().get(line)
                            : whole(text.sections().get(line), offered));
            line += Math.max(1, names.size());
        }
        return bundled(text.session(), sections);
    }

    static List<String> names(List<String> section) {
        return SdpText.after("a=simulcast:send ", section)
                .map(list -> List.of(list.split(";", -1)))
                .orElse(List.of());
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
        whole.replaceAll(line -> line.startsWith("a=mid:") ? "a=mid:" + SdpText.mid(offered) : line.replace(MID, RID));
        offered.stream()
                .filter(line -> line.endsWith(" " + MID) || line.endsWith(" " + REPAIRED))
                .forEach(whole::add);
        List<String> names = names(offered);
        names.forEach(name -> whole.add("a=rid:" + name + " recv"));
        whole.add("a=simulcast:recv " + String.join(";", names));
        return whole;
    }

    private static String bundled(List<String> session, List<List<String>> sections) {
        List<String> mids = sections.stream().map(SdpText::mid).toList();
        List<String> head = new ArrayList<>(session);
        head.replaceAll(line -> line.startsWith("a=group:BUNDLE") ? "a=group:BUNDLE " + String.join(" ", mids) : line);
        return new SdpText(head, sections).text();
    }
}
