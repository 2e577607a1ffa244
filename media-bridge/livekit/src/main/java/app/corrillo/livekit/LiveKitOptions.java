package app.corrillo.livekit;

import java.net.URI;
import java.util.Optional;

/**
 * What the settings say about servers of this family.
 *
 * @param plain whether servers on other computers may be spoken to without TLS, where everybody on the way can read the
 *     token
 * @param endpoint the organisation's service that gives tokens, in LiveKit's form; it is asked for links without one
 * @param oneConnection whether signalling version 1 is tried first, with one connection for both ways
 * @param videoCodec in which pictures are sent where the server takes it: {@code VP8}, {@code H264}, {@code VP9} or
 *     {@code AV1}; empty for the first of these. Whoever cannot read it is sent another
 */
public record LiveKitOptions(boolean plain, Optional<URI> endpoint, boolean oneConnection, String videoCodec) {
    /** TLS everywhere but on this computer, and nobody who gives tokens. */
    public static final LiveKitOptions STANDARD = new LiveKitOptions(false, Optional.empty());

    /** With one connection where the server knows that. */
    public LiveKitOptions(boolean plain, Optional<URI> endpoint) {
        this(plain, endpoint, true, "");
    }

    /**
     * @throws IllegalArgumentException for an endpoint that is not {@code https}, or {@code http} of this computer, and
     *     for another codec
     */
    public LiveKitOptions {
        boolean allowed = endpoint.map(LiveKitOptions::isAllowed).orElse(true);
        if (!videoCodec.matches("(?i)(VP8|H264|VP9|AV1)?")) {
            throw new IllegalArgumentException("a codec that is not sent");
        }
        if (!allowed) {
            throw new IllegalArgumentException("a token endpoint is https://…");
        }
    }

    /** The same with this codec. */
    public LiveKitOptions withVideoCodec(String codec) {
        return new LiveKitOptions(plain, endpoint, oneConnection, codec);
    }

    /** Whether tokens may be asked for there. */
    public static boolean isAllowed(URI endpoint) {
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme();
        return scheme.startsWith("http") && ServerAddresses.of(endpoint, false).isPresent();
    }
}
