package app.corrillo.meeting.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    CompletableFuture<Sender> addSection(Source source);

    /**
     * Adds a section that only sends, for a server that picks among the layers of a track (a selective forwarding
     * unit); the next offer has it. The side that has such sections makes the offers. A section that was removed stays,
     * with nothing in it, as long as the connection lives.
     */
    CompletableFuture<LayeredSender> addSending(Sending sending);

    /**
     * Adds sections that only receive, {@code sounds} and {@code pictures} of them; the next offer has them. For a
     * server that makes no offers: it can send no more at once than there are such sections. At most 256 a connection,
     * beyond which it fails with BAD_DESCRIPTION.
     */
    CompletableFuture<Void> addReceiving(int sounds, int pictures);

    /**
     * Makes an offer that becomes the local description only when its answer comes, so that no ways are looked for
     * before {@link #reconfigure} has said which servers there are. Another offer takes its place.
     */
    CompletableFuture<Description> draft();

    /** Makes an offer and sets it as the local description. */
    CompletableFuture<Description> offer(boolean iceRestart);

    /** Makes an answer to the remote offer and sets it as the local description. */
    CompletableFuture<Description> answer();

    /**
     * Takes a description of the other side. Remote tracks that begin or end with it are told to the listener before
     * this completes. Fails with BAD_DESCRIPTION, and leaves everything as it was, for one that is longer than 2 MiB,
     * has more than 512 sections, in a section more than 1024 lines, 192 about formats or 256 candidates, or that the
     * library refuses.
     */
    CompletableFuture<Void> setRemote(Description description);

    /**
     * A candidate from the other side; kept back until there is a remote description. With each description 256 are
     * taken, and the others are overlooked.
     */
    CompletableFuture<Void> addCandidate(Candidate candidate);

    /** Opens a data channel. The first one of a connection needs an offer. */
    CompletableFuture<DataChannel> openChannel(String label, Delivery delivery);

    /** Opens an ordered, reliable data channel. */
    default CompletableFuture<DataChannel> openChannel(String label) {
        return openChannel(label, Delivery.RELIABLE);
    }

    /**
     * Other ICE servers, and whether only relays may be used, from now on; the rest of the options stays as it was.
     * What flows goes on: new ways are looked for with the next ICE restart, which the next offer brings by itself if
     * the servers changed.
     */
    CompletableFuture<Void> reconfigure(ConnectionOptions options);

    /** Whether a remote track of sound is heard here; heard unless said otherwise. Unknown tracks are overlooked. */
    CompletableFuture<Void> setAudible(TrackId track, boolean audible);

    /**
     * Whether it has no devices for sound though it was to have them: made while the sound server did not answer or had
     * nothing to play on, or by a server that is gone since. It stays so; a connection that is made once
     * {@link MediaDevices#sound} and loudspeakers are there has them.
     */
    CompletableFuture<Boolean> lacksSound();

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

    /**
     * How a connection stands, as libwebrtc's RTCPeerConnectionState. CLOSED without {@link #close()} having been
     * called means that the engine has ended: {@link MediaEngine.Health}.
     */
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

    /** The sending side of a section that only sends. */
    interface LayeredSender extends Sender {
        /** -1 before the first offer that has the section. */
        @Override
        int line();

        /** {@inheritDoc} Fails with IllegalStateException for more than one layer: those are as they were added. */
        @Override
        CompletableFuture<Void> encode(Encoding encoding);

        /**
         * Only the layers of these names are encoded from now on; the other side is not asked. Names that the sending
         * does not have are overlooked; where it has one layer or none, an empty set stops it and any other lets it go
         * on. While an answer is awaited, or something waits to be offered, it takes effect with the next answer.
         */
        CompletableFuture<Void> sendLayers(Set<String> names);

        /** Stops sending; the next offer says so. Every later call completes with CLOSED. */
        CompletableFuture<Void> remove();
    }

    /**
     * What is sent in a section that only sends.
     *
     * @param trackName the track id in {@code a=msid} (RFC 8830), by which the server knows the track
     * @param streamName the stream id in {@code a=msid}: tracks of one stream are kept in step; empty for none
     * @param codecs names such as {@code VP8} in the order of preference, the others after them; empty for the
     *     library's order
     * @param layers the smallest first, three at most; empty for one that is as large as the source. Of a picture with
     *     fewer pixels than 960x540 the library makes the first two, of one with fewer than 480x270 the first alone,
     *     and the last of them is as large as the source. Where the first codec is AV1 only the largest is used, which
     *     is all that the library can; for VP9 the library makes the layers within one stream (SVC)
     * @param startKilobits what is sent at first, before the net has been measured; 0 leaves it to the engine
     * @param stereo whether sound is offered with two channels (RFC 7587); it is sent so where the other side wants it,
     *     the track has them and the engine was told of {@link AudioProcessing#music} before it connected, without
     *     pauses in silence, and its layer says how many bits a second
     */
    record Sending(
            Source source,
            String trackName,
            String streamName,
            List<String> codecs,
            List<Layer> layers,
            int startKilobits,
            boolean stereo) {
        /** Pictures, or sound of one channel. */
        public Sending(
                Source source,
                String trackName,
                String streamName,
                List<String> codecs,
                List<Layer> layers,
                int startKilobits) {
            this(source, trackName, streamName, codecs, layers, startKilobits, false);
        }

        public Sending {
            codecs = List.copyOf(codecs);
            layers = List.copyOf(layers);
            if (!Checks.isToken(trackName) || !(streamName.isEmpty() || Checks.isToken(streamName))) {
                throw new IllegalArgumentException("names in a description have no spaces");
            }
            if (layers.size() > 3 || (layers.size() > 1 && !source.isVideo())) {
                throw new IllegalArgumentException("pictures have three layers at most, and sound one");
            }
            if (new HashSet<>(layers.stream().map(Layer::name).toList()).size() < layers.size()) {
                throw new IllegalArgumentException("two layers of one name");
            }
            for (int i = 1; i < layers.size(); i++) {
                if (layers.get(i).scaleDownBy() > layers.get(i - 1).scaleDownBy()) {
                    throw new IllegalArgumentException("the smallest layer comes first");
                }
            }
        }
    }

    /**
     * One encoding of a track, of which a server forwards the one that fits.
     *
     * @param name its restriction identifier (RFC 8851), such as {@code q}: 1 to 16 letters and digits
     * @param scaleDownBy by how much width and height are divided, 1 or more
     * @param maxKilobits bits a second, in thousands; 0 leaves it to the engine, as several layers do
     * @param maxFramesPerSecond 0 leaves it to the engine, as several layers do
     */
    record Layer(String name, double scaleDownBy, int maxKilobits, int maxFramesPerSecond) {
        public Layer {
            if (!Checks.isRid(name)) {
                throw new IllegalArgumentException("a layer's name has 1 to 16 letters and digits");
            }
            if (!(scaleDownBy >= 1)) {
                throw new IllegalArgumentException("a layer is never larger than its source");
            }
        }
    }

    /**
     * How messages of a data channel are delivered (RFC 8831).
     *
     * @param ordered whether they arrive in the order in which they were sent
     * @param maxRetransmits how often a lost one is sent again; -1 until it arrives
     */
    record Delivery(boolean ordered, int maxRetransmits) {
        /** Everything arrives, in order. */
        public static final Delivery RELIABLE = new Delivery(true, -1);

        /** Nothing is sent twice, and nothing waits for what was lost. */
        public static final Delivery LOSSY = new Delivery(false, 0);
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

        /**
         * Queues a binary message of at most 64 KiB; the array must not be changed any more. Completes with CLOSED when
         * the channel is not open, and with ENGINE_FAILED when 8 MiB wait already.
         */
        CompletableFuture<Void> send(byte[] message);

        /** How many bytes of what was handed to {@code send} wait to go out; may be a moment old. Never blocks. */
        long bufferedBytes();

        @Override
        void close();
    }

    /** Told what happens, one call at a time, in order, on a thread of the engine's that must not be blocked. */
    interface Listener {
        void onState(State state);

        void onCandidate(Candidate candidate);

        /** A section of the remote side; pictures or sound come when the other side sends. */
        void onRemoteTrack(RemoteTrack track);

        /** The other side sends this no more: its feeds deliver nothing, and its id is never used again. */
        default void onRemoteTrackGone(TrackId track) {}

        void onChannelOpen(DataChannel channel);

        void onChannelClosed(String label);

        /** A text message of at most 64 KiB; longer ones are dropped, and counted in the log. */
        void onMessage(String label, String text);

        /** A binary message of at most 64 KiB; longer ones are dropped. The array is the listener's. */
        default void onBytes(String label, byte[] message) {}
    }

    /**
     * What comes from the other side in one section.
     *
     * @param line the section's position in the description, counted from 0
     * @param mid the section's name (RFC 5888)
     * @param streamId the stream id in {@code a=msid} (RFC 8830), 256 characters at most; empty for none
     * @param trackName the track id in {@code a=msid}, 256 characters at most; empty for none
     */
    record RemoteTrack(TrackId id, boolean video, int line, String mid, String streamId, String trackName) {}

    /**
     * Statistics of a connection.
     *
     * @param roundTripMillis of the chosen way; negative while it is not known
     * @param protocol by which packets leave this computer: udp, tcp, or tls to a relay; empty while no way is chosen
     */
    record LinkStats(double roundTripMillis, String protocol, List<TrackStats> tracks) {
        /** By no way that is known. */
        public LinkStats(double roundTripMillis, List<TrackStats> tracks) {
            this(roundTripMillis, "", tracks);
        }

        public LinkStats {
            tracks = List.copyOf(tracks);
        }
    }

    /** Holds what names in a description may be. */
    final class Checks {
        private Checks() {}

        // RFC 8866: token; the bound is RFC 8830's with room for identifiers that servers put together.
        private static boolean isToken(String name) {
            return name.matches("[!-~]{1,256}");
        }

        private static boolean isRid(String name) {
            return name.matches("[A-Za-z0-9]{1,16}");
        }
    }
}
