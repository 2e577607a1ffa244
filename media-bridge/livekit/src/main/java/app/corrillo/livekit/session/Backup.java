package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.SimulcastCodec;
import app.corrillo.livekit.protocol.TrackType;
import app.corrillo.livekit.send.LayerPlan;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.work.Awaited;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The same picture in a codec that everybody reads, in a section of its own, as livekit-client's {@code backupCodec}
 * does it: made when the server first says that somebody watches it, and encoded as long as somebody does. Only for the
 * session's lane.
 */
final class Backup {
    private final Upstream way;
    private final Source source;
    private final String cid;
    private final LayerPlan plan;
    private final String codec;
    private @Nullable Awaited<LayeredSender> sender;
    private @Nullable AddTrackRequest asked;

    /** @param codec upper case */
    Backup(Upstream way, Source source, String cid, LayerPlan plan, String codec) {
        this.way = way;
        this.source = source;
        this.cid = cid;
        this.plan = plan;
        this.codec = codec;
    }

    String codec() {
        return codec;
    }

    /** As it is told of before it is there. */
    SimulcastCodec announced() {
        return new SimulcastCodec.Builder().codec(word()).build();
    }

    /**
     * Which layers somebody watches; gives back what the server is asked for when it is made.
     *
     * @param sid the server's name of the track
     * @param track what is sent now
     */
    Optional<AddTrackRequest> watched(Set<String> names, String sid, boolean muted, @Nullable LocalTrack track) {
        if (sender != null) {
            sender.then(one -> one.sendLayers(names));
            return Optional.empty();
        } else if (names.isEmpty()) {
            return Optional.empty();
        }
        Awaited<LayeredSender> made =
                way.add(new Sending(source, cid, "", List.of(codec), plan.layers(), plan.startKilobits(), false));
        sender = made;
        made.then(one -> one.replace(track));
        made.then(one -> one.sendLayers(names));
        asked = new AddTrackRequest.Builder()
                .cid(cid)
                .sid(sid)
                .type(TrackType.VIDEO)
                .source(Publication.wire(source))
                .muted(muted)
                .width(plan.width())
                .height(plan.height())
                .layers(plan.described())
                .simulcast_codecs(List.of(
                        new SimulcastCodec.Builder().codec(word()).cid(cid).build()))
                .build();
        return Optional.of(asked);
    }

    /** The server has made it; gives back whether this one was meant. */
    boolean confirmed(String name) {
        boolean mine = cid.equals(name);
        asked = mine ? null : asked;
        return mine;
    }

    /** What the server has not confirmed. */
    Optional<AddTrackRequest> asked() {
        return Optional.ofNullable(asked);
    }

    CompletableFuture<Void> replace(@Nullable LocalTrack track) {
        return sender == null ? CompletableFuture.completedFuture(null) : sender.then(one -> one.replace(track));
    }

    CompletableFuture<Void> remove() {
        return sender == null ? CompletableFuture.completedFuture(null) : sender.then(LayeredSender::remove);
    }

    private String word() {
        return codec.toLowerCase(Locale.ROOT);
    }
}
