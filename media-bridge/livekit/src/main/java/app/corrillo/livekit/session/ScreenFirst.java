package app.corrillo.livekit.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.media.TrackStats.LayerStats;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Whoever shares a screen wants it to be read. Where the net has no room for it as it is, libwebrtc sends the half size
 * alone and shares the rest out evenly; so the camera gives up its larger layers, one after the other, until the whole
 * screen goes out. They are tried again after a while of calm, and each time that was too early the while is twice as
 * long. Only for the session's lane.
 */
final class ScreenFirst {
    static final Duration PERIOD = Duration.ofSeconds(2);

    /** So many looks of calm, at first. */
    static final int CALM = 15;

    private static final int MOST_GIVEN_UP = 2;
    private static final int MOST_DOUBLINGS = 5;

    private final OwnTracks own;
    private final Looks<LinkStats> looks;
    private Sent last = Sent.NOTHING;
    private int givenUp;
    private int calm;
    private int doublings;
    private boolean tried;

    ScreenFirst(Tools tools, OwnTracks own, Supplier<CompletableFuture<LinkStats>> stats) {
        this.own = own;
        this.looks = new Looks<>(tools, PERIOD, this::look, stats, this::compare);
    }

    void start() {
        looks.start();
    }

    void stop() {
        looks.stop();
    }

    private void look() {
        if (own.publication(Source.SCREEN).isPresent()) {
            looks.look();
        } else {
            last = Sent.NOTHING;
            doublings = 0;
            tried = false;
            give(0);
            tell();
        }
    }

    private void compare(LinkStats seen) {
        Sent now = seen.tracks().stream()
                .filter(track -> track.direction() == Direction.SEND && own.is(Source.SCREEN, track.track()))
                .findFirst()
                .map(Sent::of)
                .orElse(Sent.NOTHING);
        boolean known = last.smaller() >= 0 && now.smaller() >= 0;
        if (known && now.largest() > last.largest()) {
            flows();
        } else if (known && now.isTooMuch() && now.smaller() > last.smaller()) {
            starves();
        }
        last = now;
        tell();
    }

    private void starves() {
        if (tried) {
            doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
        }
        tried = false;
        give(Math.min(givenUp + 1, MOST_GIVEN_UP));
    }

    private void flows() {
        calm++;
        if (givenUp > 0 && calm >= CALM << doublings) {
            tried = true;
            give(givenUp - 1);
        }
    }

    private void give(int layers) {
        givenUp = layers;
        calm = 0;
    }

    // Said after each look, as the camera may have been published anew since.
    private void tell() {
        own.publication(Source.CAMERA).ifPresent(camera -> camera.giveUp(givenUp));
    }

    /** Frames of a screen's largest layer and of the others together, -1 where there are no layers. */
    private record Sent(long largest, long smaller, boolean isTooMuch) {
        static final Sent NOTHING = new Sent(-1, -1, false);

        static Sent of(TrackStats track) {
            List<LayerStats> layers = track.detail().layers();
            if (layers.size() < 2) {
                return NOTHING;
            }
            LayerStats largest = layers.getLast();
            long smaller = layers.stream().mapToLong(LayerStats::frames).sum() - largest.frames();
            return new Sent(
                    largest.frames(),
                    smaller,
                    largest.active() && track.limitation().equals("bandwidth"));
        }
    }
}
