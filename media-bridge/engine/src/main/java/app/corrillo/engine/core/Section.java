package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The sending side of one section of a description. It begins with a placeholder, because the library offers a section
 * only for a track, and gives a sender without a track away again. In a section for pictures the placeholder leaves
 * with the first description. In one for sound it stays whenever there is nothing to send, silent and inactive: the
 * library sends what the device hears, unmuted, through a sender that never had a track.
 */
final class Section implements PeerConnection.Sender {
    private final int line;
    private final Source source;
    private final RTCRtpSender sender;
    private final NativeFactory factory;
    private final Operations operations;
    private final MediaStreamTrack placeholder;
    private Encoding encoding;
    private boolean paused;
    private @Nullable MediaStreamTrack sent;
    private @Nullable SendTrack track;
    private boolean settled;
    private boolean closed;

    /** Engine thread. */
    Section(
            int line,
            Source source,
            RTCRtpSender sender,
            MediaStreamTrack placeholder,
            NativeFactory factory,
            Operations operations,
            Encoding encoding) {
        this.line = line;
        this.source = source;
        this.sender = sender;
        this.placeholder = placeholder;
        this.sent = placeholder;
        this.factory = factory;
        this.operations = operations;
        this.encoding = encoding;
        if (!source.isVideo()) {
            parameters();
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack replacement) {
        check(replacement);
        return operations.run(() -> send(replacement));
    }

    @Override
    public CompletableFuture<Void> encode(Encoding wish) {
        return operations.run(() -> encodeNow(wish));
    }

    /** Any thread: whether the track is of the section's kind. */
    void check(@Nullable LocalTrack replacement) {
        if (replacement != null && replacement.source().isVideo() != source.isVideo()) {
            throw new IllegalArgumentException("a section of " + source + " cannot send " + replacement.source());
        }
    }

    /** Engine thread. */
    void encodeNow(Encoding wish) {
        encoding = wish;
        if (!isFrozen()) {
            parameters();
        }
    }

    /** Engine thread: nothing is encoded while it is paused, however it would be. */
    void pause(boolean nowPaused) {
        paused = nowPaused;
        if (!isFrozen()) {
            parameters();
        }
    }

    /** Engine thread: sends what was given by the door. */
    void send(@Nullable LocalTrack replacement) {
        SendTrack next = (SendTrack) replacement;
        if (next != null && next.isClosed()) {
            throw new MediaException(MediaProblem.CLOSED, "the track is closed");
        }
        show(next);
    }

    private void show(@Nullable SendTrack next) {
        SendTrack before = track;
        if (!Objects.equals(before, next)) {
            track = next;
            if (next != null) {
                next.attach(this);
            }
            apply();
            if (before != null) {
                before.detach(this);
            }
        }
    }

    /** Engine thread: hands the library what the track wants sent now. */
    void apply() {
        SendTrack current = track;
        MediaStreamTrack wanted = current == null ? null : current.sent(factory);
        MediaStreamTrack next = wanted == null ? rest() : wanted;
        if (isFrozen() || Objects.equals(next, sent)) {
            return;
        }
        boolean stops = Objects.equals(next, placeholder);
        sent = next;
        if (!source.isVideo() && stops) {
            parameters();
        }
        sender.replaceTrack(next);
        if (!source.isVideo() && !stops) {
            parameters();
        }
    }

    /** Engine thread, before the first description: pictures need no placeholder any more. */
    void settle() {
        if (!settled) {
            settled = true;
            apply();
        }
    }

    /** Engine thread, before the connection is closed: the library must not hold a track that is disposed later. */
    void close() {
        SendTrack last = track;
        sender.replaceTrack(null);
        closed = true;
        track = null;
        if (last != null) {
            last.detach(this);
        }
    }

    /** Engine thread: what is sent, by the name of the door. */
    @Nullable
    TrackId trackId() {
        return track == null ? null : track.id();
    }

    private @Nullable MediaStreamTrack rest() {
        return settled && source.isVideo() ? null : placeholder;
    }

    // With its sound server the library has lost the way back from starting and stopping.
    private boolean isFrozen() {
        return closed || (!source.isVideo() && factory.hasLostServer());
    }

    private void parameters() {
        boolean idle = !source.isVideo() && Objects.equals(sent, placeholder);
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters layer : parameters.encodings) {
            layer.active = encoding.active() && !idle && !paused;
            layer.maxBitrate = encoding.maxKilobits() > 0 ? encoding.maxKilobits() * 1000 : null;
            if (source.isVideo()) {
                layer.scaleResolutionDownBy = encoding.scaleDownBy();
                layer.maxFramerate = encoding.maxFramesPerSecond() > 0 ? (double) encoding.maxFramesPerSecond() : null;
            }
        }
        sender.setParameters(parameters);
    }
}
