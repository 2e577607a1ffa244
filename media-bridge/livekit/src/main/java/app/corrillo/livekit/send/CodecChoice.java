package app.corrillo.livekit.send;

import app.corrillo.livekit.protocol.Codec;
import java.util.List;
import java.util.Locale;

/** With which codec pictures are sent: the first of ours that the server takes. Pure. */
public final class CodecChoice {
    /** VP8 is what everybody can read, and sends layers that a server can pick from. */
    private static final List<String> OURS = List.of("VP8", "H264", "VP9", "AV1");

    private CodecChoice() {}

    /** Upper case; VP8 where the server says nothing. */
    public static String video(List<Codec> enabled) {
        List<String> taken = enabled.stream()
                .map(codec -> codec.mime.toUpperCase(Locale.ROOT))
                .filter(mime -> mime.startsWith("VIDEO/"))
                .map(mime -> mime.substring("VIDEO/".length()))
                .toList();
        return OURS.stream().filter(taken::contains).findFirst().orElse("VP8");
    }

    /** Whether the server takes sound with a copy of what was sent before (RED, RFC 2198). */
    public static boolean takesRed(List<Codec> enabled) {
        return enabled.isEmpty() || enabled.stream().anyMatch(codec -> codec.mime.equalsIgnoreCase("audio/red"));
    }
}
