package app.corrillo.client.kills;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Eventually;

/** What Ana has just begun when her engine is killed. */
enum Step {
    TALKING {
        @Override
        void begin(Attendee ana) {}
    },
    SHARING {
        @Override
        void begin(Attendee ana) {
            ana.send(new MeetingCommand.ShareScreen(new ScreenSpec.Whole()));
        }
    },
    NO_LONGER_SHARING {
        @Override
        void begin(Attendee ana) {
            ana.send(new MeetingCommand.StopSharing());
        }
    },
    ANOTHER_CAMERA {
        @Override
        void begin(Attendee ana) {
            boolean small = ana.state().local().camera().equals(new CameraSpec.TestPattern(320, 180, 15, -1));
            ana.send(new MeetingCommand.ChooseCamera(new CameraSpec.TestPattern(small ? 640 : 320, 180, 15, -1)));
        }
    },
    ANOTHER_MICROPHONE {
        @Override
        void begin(Attendee ana) {
            boolean first = ana.state().local().microphone().equals(new MicrophoneSpec.Named("mic"));
            ana.send(new MeetingCommand.ChooseMicrophone(new MicrophoneSpec.Named(first ? "mic2" : "mic")));
        }
    },
    JOINING {
        @Override
        void begin(Attendee ana) {
            ana.leave();
            ana.join();
        }
    },
    /** As joining; the offer is sent, and the engine ends before it is given the answer. */
    OFFERED {
        @Override
        void begin(Attendee ana) {
            ana.leave();
            ana.answers().hold();
            ana.join();
            ana.answers().awaitOne();
        }

        @Override
        void after(Attendee ana) {
            ana.answers().let();
        }
    },
    LEAVING {
        @Override
        void begin(Attendee ana) {
            Thread.ofVirtual().start(ana::leave);
        }

        @Override
        void after(Attendee ana) {
            Eventually.within(Kills.LONG, "she has left", () -> ana.state().phase() == Phase.IDLE);
            ana.join();
        }
    };

    abstract void begin(Attendee ana);

    void after(Attendee ana) {}
}
