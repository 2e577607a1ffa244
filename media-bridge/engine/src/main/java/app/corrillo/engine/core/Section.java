package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The sending side of one section of a description. It begins with a placeholder, because the library offers a section
 * only for a track, and gives a sender without a track away again; the placeholder leaves with the first description.
 */
final class Section implements PeerConnection.Sender {
    private final int line;
    private final Source source;
    private final RTCRtpSender sender;
    private final NativeFactory factory;
    private final Operations operations;
    private @Nullable MediaStreamTrack sent;
    private @Nullable SendTrack track;
    private boolean settled;
    private boolean closed;

    Section(int line, Source source, RTCRtpSender sender, NativeFactory factory, Operations operations) {
        this.line = line;
        this.source = source;
        this.sender = sender;
        this.factory = factory;
        this.operations = operations;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack replacement) {
        if (replacement != null && replacement.source().isVideo() != source.isVideo()) {
            throw new IllegalArgumentException("a section of " + source + " cannot send " + replacement.source());
        }
        return operations.run(() -> {
            SendTrack next = (SendTrack) replacement;
            if (next != null && next.isClosed()) {
                throw new MediaException(MediaProblem.CLOSED, "the track is closed");
            }
            send(next);
        });
    }

    @Override
    public CompletableFuture<Void> encode(PeerConnection.Encoding encoding) {
        return operations.run(() -> parameters(encoding));
    }

    /** Engine thread: sends this track from now on. */
    void send(@Nullable SendTrack next) {
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
        MediaStreamTrack next = current == null ? null : current.sent(factory);
        boolean frozen = closed || (!source.isVideo() && factory.hasLostServer());
        if (!frozen && (next != null || settled) && !Objects.equals(next, sent)) {
            sender.replaceTrack(next);
            sent = next;
        }
    }

    /** Engine thread, before the first description: the placeholder goes, if nothing took its place yet. */
    void settle() {
        if (!settled) {
            settled = true;
            if (sent == null) {
                sender.replaceTrack(null);
            }
        }
    }

    /** Engine thread, before the connection is closed: the library must not hold a track that is disposed later. */
    void close() {
        SendTrack last = track;
        sender.replaceTrack(null);
        sent = null;
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

    private void parameters(PeerConnection.Encoding encoding) {
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters layer : parameters.encodings) {
            layer.active = encoding.active();
            layer.maxBitrate = encoding.maxKilobits() > 0 ? encoding.maxKilobits() * 1000 : null;
            if (source.isVideo()) {
                layer.scaleResolutionDownBy = encoding.scaleDownBy();
                layer.maxFramerate = encoding.maxFramesPerSecond() > 0 ? (double) encoding.maxFramesPerSecond() : null;
            }
        }
        sender.setParameters(parameters);
    }
}
