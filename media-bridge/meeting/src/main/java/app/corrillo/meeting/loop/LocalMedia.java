package app.corrillo.meeting.loop;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.spi.MeetingSession;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries out the wishes about this computer's devices. Lives on the meeting's thread; the engine never waits. */
final class LocalMedia {
    private final Home home;
    private final MeetingSession session;
    private final Outlet outlet;
    private final Troubles troubles;
    private final CameraDesk camera;
    private final MicrophoneDesk microphone;
    private final ShareDesk share;
    private final Setting<SpeakerSpec> speaker;
    private final Setting<AudioProcessing> processing;
    private boolean ended;

    LocalMedia(Home home, MediaEngine engine, MeetingSession session) {
        this.home = home;
        this.session = session;
        outlet = new Outlet(home, session);
        troubles = new Troubles(home);
        camera = new CameraDesk(home, engine, outlet, troubles);
        microphone = new MicrophoneDesk(home, engine, session, outlet, troubles);
        share = new ShareDesk(home, engine, outlet, troubles);
        speaker = new Setting<>(home, engine::chooseSpeaker, new SpeakerOutcome());
        processing = new Setting<>(home, engine::setAudioProcessing, new Quietly<>());
    }

    /** The lobby: the preview, and what is missing. */
    void begin() {
        troubles.review();
        camera.follow();
    }

    /** From now on the others get what runs. */
    void join() {
        outlet.setOpen(true);
        LocalMediaState local = home.state().local();
        process(local.processing());
        speaker.wish(local.speaker());
        LocalTrack preview = camera.lane().track();
        if (preview != null) {
            home.then(outlet.send(preview), () -> {});
        }
        microphone.follow();
    }

    /** The server said what is allowed. */
    void allowed() {
        camera.follow();
        microphone.follow();
        share.follow();
    }

    /** Others switched this source off. */
    void silence(Source source) {
        switch (source) {
            case MICROPHONE -> perform(new MeetingCommand.SetMicrophone(false));
            case CAMERA -> perform(new MeetingCommand.SetCamera(false));
            case SCREEN, SCREEN_AUDIO -> perform(new MeetingCommand.StopSharing());
        }
    }

    void perform(MeetingCommand.ForDevices command) {
        switch (command) {
            case MeetingCommand.SetMicrophone(boolean on) -> {
                home.happen(new MeetingEvent.MicrophoneSet(on));
                microphone.applyMute();
            }
            case MeetingCommand.SetCamera(boolean on) -> {
                home.happen(new MeetingEvent.CameraSet(on));
                camera.follow();
            }
            case MeetingCommand.ChooseMicrophone(var spec) -> {
                troubles.mended(Kind.NO_MICROPHONE, Kind.MICROPHONE_REFUSED);
                home.happen(new MeetingEvent.MicrophoneChosen(spec));
                microphone.follow();
            }
            case MeetingCommand.ChooseCamera(var spec) -> {
                troubles.mended(Kind.NO_CAMERA, Kind.CAMERA_LOST, Kind.CAMERA_REFUSED);
                home.happen(new MeetingEvent.CameraChosen(spec));
                camera.follow();
            }
            case MeetingCommand.ChooseSpeaker(var spec) -> {
                troubles.mended(Kind.NO_SPEAKER, Kind.SPEAKER_REFUSED);
                home.happen(new MeetingEvent.SpeakerChosen(spec));
                speaker.wish(spec);
            }
            case MeetingCommand.SaveCamera(boolean small) -> camera.save(small);
            case MeetingCommand.SetAudioProcessing(var wish) -> {
                home.happen(new MeetingEvent.AudioProcessingSet(wish));
                process(wish);
            }
            case MeetingCommand.ShareScreen(var spec) -> share.start(spec);
            case MeetingCommand.StopSharing() -> share.stop();
        }
        troubles.review();
    }

    private void process(AudioProcessing wish) {
        processing.wish(wish);
        if (outlet.isOpen()) {
            session.setAudioProcessing(wish);
        }
    }

    /** The list of devices in the state is new. */
    void devicesChanged() {
        camera.devicesChanged();
        microphone.devicesChanged();
        speaker.retry();
        troubles.review();
    }

    /** The engine ended and another one takes its place, or does not: what is wished is brought about anew. */
    void healthChanged(Health now) {
        switch (now) {
            case RESTARTING -> {
                ended = true;
                troubles.fault(Kind.ENGINE_RESTARTING, "");
                lanes().forEach(CaptureLane::renew);
                speaker.again();
                processing.again();
            }
            case RUNNING -> {
                troubles.engineRuns();
                if (!ended) {
                    // It took the place of one that was used up while nothing ran.
                    speaker.again();
                    processing.again();
                }
                ended = false;
                // What an engine that was given up refused.
                lanes().forEach(CaptureLane::retry);
                speaker.retry();
                processing.retry();
            }
            case GIVEN_UP -> {
                troubles.fault(Kind.ENGINE_FAILED, "");
                troubles.mended(Kind.ENGINE_RESTARTING);
            }
        }
    }

    /** The person said how to go on, with an engine that is being started: what is wished of pictures may be less. */
    void resume() {
        troubles.engineRuns();
        troubles.fault(Kind.ENGINE_RESTARTING, "");
        camera.follow();
        share.follow();
    }

    /** Nothing is sent any more; the tracks may be closed. Completes when the devices are free. */
    CompletableFuture<Void> release() {
        outlet.setOpen(false);
        return CompletableFuture.allOf(lanes().map(CaptureLane::release).toArray(CompletableFuture<?>[]::new));
    }

    private final class SpeakerOutcome implements Setting.Outcome<SpeakerSpec> {
        @Override
        public void applied(SpeakerSpec value) {
            troubles.mended(Kind.NO_SPEAKER, Kind.SPEAKER_REFUSED);
        }

        @Override
        public void failed(SpeakerSpec value, MediaProblem problem, @Nullable SpeakerSpec kept) {
            if (kept != null && home.state().local().speaker().equals(value)) {
                home.happen(new MeetingEvent.SpeakerChosen(kept));
            }
            if (problem != MediaProblem.NO_SOUND_SERVER
                    || home.state().local().devices().sound()) {
                String name =
                        Troubles.name(DeviceMatch.find(home.state().local().devices(), value), value);
                troubles.refused(Kind.SPEAKER_REFUSED, Kind.NO_SPEAKER, problem, kept != null, name);
            }
        }
    }

    /** Sound goes on either way, so a failure is for the log, where it already is. */
    private static final class Quietly<S> implements Setting.Outcome<S> {
        @Override
        public void applied(S value) {}

        @Override
        public void failed(S value, MediaProblem problem, @Nullable S kept) {}
    }

    private Stream<CaptureLane<?>> lanes() {
        return Stream.of(share.lane(), camera.lane(), microphone.lane());
    }
}
