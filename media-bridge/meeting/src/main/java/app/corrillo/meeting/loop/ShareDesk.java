package app.corrillo.meeting.loop;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.ScreenSpec;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What one shares of the own screen. A share whose window was closed has ended; that is no trouble. */
final class ShareDesk implements Capture<ScreenSpec> {
    private final Home home;
    private final MediaEngine engine;
    private final Outlet outlet;
    private final Troubles troubles;
    private final CaptureLane<ScreenSpec> lane;

    ShareDesk(Home home, MediaEngine engine, Outlet outlet, Troubles troubles) {
        this.home = home;
        this.engine = engine;
        this.outlet = outlet;
        this.troubles = troubles;
        this.lane = new CaptureLane<>(home, outlet, this);
    }

    CaptureLane<ScreenSpec> lane() {
        return lane;
    }

    void start(ScreenSpec spec) {
        boolean allowed = home.state().self() == null || home.state().allows(Capability.PUBLISH_SCREEN);
        if (outlet.isOpen() && allowed) {
            troubles.mended(Kind.SHARE_FAILED);
            lane.wish(spec);
        }
    }

    void stop() {
        lane.wish(null);
    }

    /** What is allowed may be different now. */
    void follow() {
        if (home.state().self() != null && !home.state().allows(Capability.PUBLISH_SCREEN)) {
            stop();
        }
    }

    @Override
    public CompletableFuture<LocalTrack> open(ScreenSpec spec) {
        return engine.openScreen(spec);
    }

    @Override
    public void running(ScreenSpec spec, LocalTrack track) {}

    @Override
    public void failed(ScreenSpec spec, MediaProblem problem, @Nullable ScreenSpec kept) {
        if (kept == null) {
            lane.wish(null);
        }
        troubles.fault(Kind.SHARE_FAILED, "");
    }

    @Override
    public void lost(ScreenSpec spec) {
        lane.wish(null);
    }
}
