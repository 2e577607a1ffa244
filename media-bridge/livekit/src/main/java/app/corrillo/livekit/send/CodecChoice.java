package app.corrillo.livekit.send;

import app.corrillo.livekit.protocol.Codec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** With which codec pictures are sent: the first of ours that the server takes. Pure. */
public final class CodecChoice {
    /** VP8 is what everybody can read, and sends layers that a server can pick from. */
    private static final List<String> OURS = List.of("VP8", "H264", "VP9", "AV1");

    private static final List<String> READABLE = List.of("VP8", "H264");

    private CodecChoice() {}

    /**
     * Upper case; VP8 where the server says nothing.
     *
     * @param preferred of ours, where the server takes it; empty for none
     */
    public static String video(List<Codec> enabled, String preferred) {
        List<String> taken = taken(enabled);
        String wanted = preferred.toUpperCase(Locale.ROOT);
        return OURS.contains(wanted) && taken.contains(wanted)
                ? wanted
                : OURS.stream().filter(taken::contains).findFirst().orElse("VP8");
    }

    /** For those who cannot read this one: another that every endpoint has (RFC 7742), if the server takes it. */
    public static Optional<String> backup(List<Codec> enabled, String sent) {
        List<String> taken = taken(enabled);
        return sent.equals("VP8")
                ? Optional.empty()
                : READABLE.stream()
                        .filter(one -> !one.equals(sent) && taken.contains(one))
                        .findFirst();
    }

    private static List<String> taken(List<Codec> enabled) {
        return enabled.stream()
                .map(codec -> codec.mime.toUpperCase(Locale.ROOT))
                .filter(mime -> mime.startsWith("VIDEO/"))
                .map(mime -> mime.substring("VIDEO/".length()))
                .toList();
    }

    /** Whether the server takes sound with a copy of what was sent before (RED, RFC 2198). */
    public static boolean takesRed(List<Codec> enabled) {
        return enabled.isEmpty() || enabled.stream().anyMatch(codec -> codec.mime.equalsIgnoreCase("audio/red"));
    }
}
