package app.corrillo.meeting.media;

import app.corrillo.meeting.TrackId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An RTCPeerConnection (W3C WebRTC) behind the engine's door. All methods may be called on any thread, never block, and
 * are carried out in the order of the calls. Calls after {@link #close()} complete with {@link MediaProblem#CLOSED}.
 */
public interface PeerConnection extends AutoCloseable {

    /**
     * Adds a section for one kind of source that sends and receives, with nothing to send yet. Both sides add the same
     * sections in the same order before the first description; which track fills it later needs no negotiation.
     */
    CompletableFuture<Sender> addSection(app.corrillo.meeting.Source source);

    /** Makes an offer and sets it as the local description. */
    CompletableFuture<Description> offer(boolean iceRestart);

    /** Makes an answer to the remote offer and sets it as the local description. */
    CompletableFuture<Description> answer();

    CompletableFuture<Void> setRemote(Description description);

    /** A candidate from the other side; kept back until there is a remote description. */
    CompletableFuture<Void> addCandidate(Candidate candidate);

    /** Opens an ordered, reliable data channel. */
    CompletableFuture<DataChannel> openChannel(String label);

    /** Statistics of now, about 5 ms of work for the engine. */
    CompletableFuture<LinkStats> stats();

    /** Ends the connection. Its remote tracks are gone. Closing twice does nothing. */
    @Override
    void close();

    /** An SDP description (RFC 8829). */
    record Description(Type type, String sdp) {
        public enum Type {
            OFFER,
            ANSWER
        }
    }

    /** An ICE candidate (RFC 8839). */
    record Candidate(String candidate, String mid, int line) {}

    /** How a connection stands, as libwebrtc's RTCPeerConnectionState. */
    enum State {
        NEW,
        CONNECTING,
        CONNECTED,
        DISCONNECTED,
        FAILED,
        CLOSED
    }

    /** One section's sending side. */
    interface Sender {
        /** The section's position in the description, counted from 0. */
        int line();

        /** Sends this track from now on, or nothing for null; needs no negotiation. */
        CompletableFuture<Void> replace(@Nullable LocalTrack track);

        /** How the track is encoded from now on; needs no negotiation. */
        CompletableFuture<Void> encode(Encoding encoding);
    }

    /**
     * How a track is encoded.
     *
     * @param active whether it is encoded and sent at all
     * @param scaleDownBy by how much width and height are divided, 1 or more
     * @param maxKilobits bits a second, in thousands; 0 leaves it to the engine
     * @param maxFramesPerSecond 0 leaves it to the engine
     */
    record Encoding(boolean active, double scaleDownBy, int maxKilobits, int maxFramesPerSecond) {
        /** Nothing is sent. */
        public static final Encoding OFF = new Encoding(false, 1, 0, 0);

        public Encoding {
            if (!(scaleDownBy >= 1)) {
                throw new IllegalArgumentException("an encoding is never larger than its source");
            }
        }
    }

    /** A data channel (RFC 8831). */
    interface DataChannel extends AutoCloseable {
        String label();

        /** Queues a text message of at most 64 KiB. Completes with CLOSED when the channel is not open. */
        CompletableFuture<Void> send(String text);

        @Override
        void close();
    }

    /** Told what happens, one call at a time, in order, on a thread of the engine's that must not be blocked. */
    interface Listener {
        void onState(State state);

        void onCandidate(Candidate candidate);

        /** A section of the remote side; pictures or sound come when the other side sends. */
        void onRemoteTrack(RemoteTrack track);

        void onChannelOpen(DataChannel channel);

        void onChannelClosed(String label);

        /** A text message of at most 64 KiB; longer ones are dropped, and counted in the log. */
        void onMessage(String label, String text);
    }

    /** What comes from the other side in one section. */
    record RemoteTrack(TrackId id, boolean video, int line) {}

    /** Statistics of a connection. */
    record LinkStats(double roundTripMillis, List<TrackStats> tracks) {
        public LinkStats {
            tracks = List.copyOf(tracks);
        }
    }
}
