package app.corrillo.ui.lobby;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.DeviceToggle;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** How others will see this person, mirrored, with microphone and camera to turn on and off. */
final class Preview extends StackPane implements AutoCloseable {
    private static final double RADIUS = 12;
    private static final double LOW = 200;

    private final DeviceDesk devices;
    private final PictureDrain drain;
    private final Words words;
    private final NoPicture nothing = new NoPicture();
    private final DeviceToggle microphone;
    private final DeviceToggle camera;
    private @Nullable TrackId track;
    private @Nullable TileCanvas canvas;

    Preview(DeviceDesk devices, Words words, PictureDrain drain) {
        this.devices = devices;
        this.words = words;
        this.drain = drain;
        getStyleClass().addAll("stage", "preview");
        microphone = new DeviceToggle(DeviceKind.MICROPHONE, words, Key.MICROPHONE, this::turnMicrophone);
        camera = new DeviceToggle(DeviceKind.CAMERA, words, Key.CAMERA, this::turnCamera);
        HBox toggles = new HBox(microphone, camera);
        toggles.getStyleClass().add("toggles");
        toggles.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(toggles, Pos.BOTTOM_CENTER);
        getChildren().addAll(nothing, toggles);
        heightProperty().addListener((_, _, height) -> nothing.setLow(height.doubleValue() < LOW));
    }

    void turnMicrophone() {
        devices.microphone(!local().microphoneOn());
    }

    void turnCamera() {
        devices.camera(!local().cameraOn());
    }

    void render(MeetingState state) {
        LocalMediaState local = state.local();
        microphone.render(local.microphoneOn(), DeviceKind.MICROPHONE.condition(state));
        DeviceKind.Condition condition = DeviceKind.CAMERA.condition(state);
        camera.render(local.cameraOn(), condition);
        follow(state.ownTracks()
                .filter(own -> own.source() == Source.CAMERA && !own.muted())
                .map(Track::id)
                .findFirst()
                .orElse(null));
        switch (condition) {
            case ABSENT -> nothing.say(words.say("lobby.none.camera"), words.say("lobby.none.camera.advice"));
            case FAILS -> nothing.say(words.say("lobby.camera-fails"), "");
            case WORKS -> nothing.say(words.say(local.cameraOn() ? "lobby.camera-starting" : "lobby.camera-off"), "");
        }
    }

    @Override
    public void close() {
        follow(null);
    }

    private LocalMediaState local() {
        return devices.meeting().state().local();
    }

    private void follow(@Nullable TrackId now) {
        if (java.util.Objects.equals(now, track)) {
            return;
        }
        track = now;
        if (canvas != null) {
            drain.remove(canvas);
            getChildren().remove(canvas);
            canvas.close();
            canvas = null;
            nothing.setVisible(true);
        }
        if (now != null) {
            TileCanvas fresh = new TileCanvas(devices.desk().feed(now), PictureFeed.Fit.COVER);
            fresh.setMirrored(devices.desk().preferences().habits().mirrored());
            fresh.setRadius(RADIUS);
            canvas = fresh;
            fresh.blankProperty().addListener((_, _, blank) -> nothing.setVisible(blank));
            getChildren().add(1, fresh);
            drain.add(now, fresh);
        }
    }
}
