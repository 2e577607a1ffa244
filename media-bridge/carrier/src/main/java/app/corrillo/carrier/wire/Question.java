package app.corrillo.carrier.wire;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Delivery;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;

/** The calls of the door that are answered. */
public sealed interface Question {
    /** Of devices, and what comes from them. */
    sealed interface OfDevices extends Question {}

    /** Of one connection. */
    sealed interface OfConnection extends Question {
        int connection();
    }

    /** Of what is sent in one section. */
    sealed interface OfSender extends Question {
        int sender();
    }

    /** Of one data channel. */
    sealed interface OfChannel extends Question {
        int channel();
    }

    /** Whether the engine still moves. */
    record Ping() implements Question {}

    record OpenCamera(int track, CameraSpec spec) implements OfDevices {}

    record OpenMicrophone(int track, MicrophoneSpec spec) implements OfDevices {}

    record OpenScreen(int track, ScreenSpec spec) implements OfDevices {}

    record SetEnabled(int track, boolean enabled) implements OfDevices {}

    record ChooseMicrophone(MicrophoneSpec spec) implements OfDevices {}

    record ChooseSpeaker(SpeakerSpec spec) implements OfDevices {}

    record SetAudioProcessing(AudioProcessing processing) implements OfDevices {}

    record ListWindows() implements OfDevices {}

    record OpenMeter(int meter, MicrophoneSpec spec) implements OfDevices {}

    record TestSpeaker(SpeakerSpec spec) implements OfDevices {}

    record PlayChime(SpeakerSpec spec, Chime chime) implements OfDevices {}

    record RecordSample(MicrophoneSpec spec) implements OfDevices {}

    record PlaySample(SpeakerSpec spec) implements OfDevices {}

    record Connect(int connection, ConnectionOptions options) implements Question {}

    /** End everything; nothing else is said after that. */
    record CloseEngine() implements Question {}

    record AddSection(int connection, int sender, Source source) implements OfConnection {}

    record AddSending(int connection, int sender, Sending sending) implements OfConnection {}

    record AddReceiving(int connection, int sounds, int pictures) implements OfConnection {}

    record MakeDraft(int connection) implements OfConnection {}

    record MakeOffer(int connection, boolean iceRestart) implements OfConnection {}

    record MakeAnswer(int connection) implements OfConnection {}

    record SetRemote(int connection, Description description) implements OfConnection {}

    record AddCandidate(int connection, Candidate candidate) implements OfConnection {}

    record OpenChannel(int connection, String label, Delivery delivery) implements OfConnection {}

    record Reconfigure(int connection, ConnectionOptions options) implements OfConnection {}

    record SetAudible(int connection, TrackId track, boolean audible) implements OfConnection {}

    /** Whether it has no devices for sound though it was to have them. */
    record AskLacksSound(int connection) implements OfConnection {}

    record TakeStats(int connection) implements OfConnection {}

    /** Track 0 is none. */
    record Replace(int sender, int track) implements OfSender {}

    record Encode(int sender, Encoding encoding) implements OfSender {}

    record SendLayers(int sender, List<String> names) implements OfSender {
        public SendLayers {
            names = List.copyOf(names);
        }
    }

    record RemoveSender(int sender) implements OfSender {}

    record SendText(int channel, String text) implements OfChannel {}

    @SuppressWarnings("ArrayRecordComponent")
    record SendBytes(int channel, byte[] message) implements OfChannel {}

    /** How much waits in the channel. */
    record AskWaiting(int channel) implements OfChannel {}
}
