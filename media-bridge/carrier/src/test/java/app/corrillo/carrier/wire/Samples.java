package app.corrillo.carrier.wire;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine.Holdings;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Delivery;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.meeting.media.PortRange;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.media.TrackStats;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A message of every kind. */
final class Samples {
    private static final ConnectionOptions OPTIONS = new ConnectionOptions(
            List.of(new IceServer("turn:host:3478?transport=udp", "ana", "geheim")),
            true,
            false,
            new PortRange(50_000, 50_100),
            Purpose.SUBSCRIBE,
            "peer/7/");
    private static final Description OFFER = new Description(Description.Type.OFFER, "v=0\r\nñ €\r\n");
    private static final Candidate CANDIDATE = new Candidate("candidate:1 1 udp 1 127.0.0.1 9 typ host", "0", -1);
    private static final TrackId TRACK = new TrackId("local-camera-1");
    private static final MediaDevice DEVICE = new MediaDevice("/dev/video0", "Cámara", true);

    private Samples() {}

    static List<ToEngine> toEngine() {
        return Stream.<ToEngine>concat(
                        questions().<ToEngine>map(question -> new ToEngine.Ask(Long.MAX_VALUE, question)),
                        Stream.of(
                                new ToEngine.Greeting(Long.MIN_VALUE, -1),
                                new ToEngine.CloseTrack(1),
                                new ToEngine.CloseConnection(Integer.MAX_VALUE),
                                new ToEngine.CloseChannel(Integer.MIN_VALUE),
                                new ToEngine.CloseMeter(0),
                                new ToEngine.OpenFeed(5, TRACK),
                                new ToEngine.ResizeFeed(5, 640, 360, Fit.CONTAIN, "pictures-5-1", 4096),
                                new ToEngine.CloseFeed(5)))
                .toList();
    }

    private static Stream<Question> questions() {
        return Stream.concat(
                Stream.of(
                                new CameraSpec.Default(),
                                new CameraSpec.None(),
                                new CameraSpec.Named("Cámara"),
                                new CameraSpec.TestPattern(640, 360, 30, -1),
                                new CameraSpec.Film(Path.of("/a film.y4m")),
                                new CameraSpec.Still(Path.of("picture.png")),
                                new CameraSpec.Small("Cámara"),
                                new CameraSpec.Network(URI.create("http://ana:geheim@host/video")))
                        .map(spec -> new Question.OpenCamera(2, spec)),
                Stream.of(
                        new Question.Ping(),
                        new Question.OpenMicrophone(3, new MicrophoneSpec.Tone(440)),
                        new Question.OpenMicrophone(3, new MicrophoneSpec.Recording(Path.of("said.wav"))),
                        new Question.OpenScreen(4, new ScreenSpec.Window(-5)),
                        new Question.OpenScreen(4, new ScreenSpec.Whole()),
                        new Question.OpenScreen(4, new ScreenSpec.WindowTitled("")),
                        new Question.SetEnabled(3, true),
                        new Question.ChooseMicrophone(new MicrophoneSpec.Named("mic")),
                        new Question.ChooseMicrophone(new MicrophoneSpec.Default()),
                        new Question.ChooseMicrophone(new MicrophoneSpec.None()),
                        new Question.ChooseSpeaker(new SpeakerSpec.Named("spk")),
                        new Question.ChooseSpeaker(new SpeakerSpec.Default()),
                        new Question.TestSpeaker(new SpeakerSpec.None()),
                        new Question.PlayChime(new SpeakerSpec.Default(), Chime.KNOCK),
                        new Question.RecordSample(new MicrophoneSpec.Default()),
                        new Question.PlaySample(new SpeakerSpec.Named("Head-Set")),
                        new Question.SetAudioProcessing(new AudioProcessing(true, false, true)),
                        new Question.ListWindows(),
                        new Question.OpenMeter(9, new MicrophoneSpec.Default()),
                        new Question.Connect(6, OPTIONS),
                        new Question.CloseEngine(),
                        new Question.AddSection(6, 7, Source.SCREEN_AUDIO),
                        new Question.AddSending(6, 8, sending()),
                        new Question.MakeOffer(6, true),
                        new Question.AddReceiving(6, 2, 3),
                        new Question.MakeDraft(6),
                        new Question.MakeAnswer(6),
                        new Question.SetRemote(6, OFFER),
                        new Question.AddCandidate(6, CANDIDATE),
                        new Question.OpenChannel(6, "chat", Delivery.LOSSY),
                        new Question.Reconfigure(6, OPTIONS),
                        new Question.SetAudible(6, TRACK, false),
                        new Question.AskLacksSound(6),
                        new Question.TakeStats(6),
                        new Question.Replace(7, 0),
                        new Question.Encode(7, new Encoding(true, 1.5, 300, 20)),
                        new Question.SendLayers(8, List.of("q", "h")),
                        new Question.RemoveSender(8),
                        new Question.SendText(10, "hola 👋"),
                        new Question.SendBytes(10, new byte[] {0, -1, 7}),
                        new Question.AskWaiting(10)));
    }

    private static Sending sending() {
        return new Sending(
                Source.CAMERA,
                "track",
                "",
                List.of("VP9", "VP8"),
                List.of(new Layer("q", 4, 100, 15), new Layer("f", 1, 1500, 30)),
                300);
    }

    static List<FromEngine> fromEngine() {
        return Stream.<FromEngine>concat(
                        answers().<FromEngine>map(answer -> new FromEngine.Answered(1, answer)),
                        Stream.of(
                                new FromEngine.Greeting(1, 2),
                                new FromEngine.DevicesSeen(
                                        new MediaDevices(true, List.of(DEVICE), List.of(), List.of(DEVICE, DEVICE))),
                                new FromEngine.TrackLost(2, MediaProblem.NO_SUCH_DEVICE),
                                new FromEngine.TrackReleased(2),
                                new FromEngine.LevelMeasured(9, 0.25),
                                new FromEngine.StateChanged(6, State.FAILED),
                                new FromEngine.CandidateFound(6, CANDIDATE),
                                new FromEngine.TrackCame(6, new RemoteTrack(TRACK, true, 1, "1", "stream", "")),
                                new FromEngine.TrackWent(6, TRACK),
                                new FromEngine.ChannelOpened(6, 1, "chat"),
                                new FromEngine.ChannelClosed(6, "chat"),
                                new FromEngine.TextCame(6, "chat", ""),
                                new FromEngine.BytesCame(6, "chat", new byte[] {1})))
                .toList();
    }

    private static Stream<Answer> answers() {
        TrackStats.Detail detail =
                new TrackStats.Detail(1, 2, 3, List.of(new TrackStats.LayerStats("q", true, 160, 90, 1, 2)));
        TrackStats stats =
                new TrackStats(TRACK, Direction.SEND, "VP8", 640, 360, 1, 2, 3, 4, 5, Double.NaN, "cpu", detail);
        return Stream.of(
                new Answer.Done(),
                new Answer.TrackOpened(TRACK, Source.CAMERA),
                new Answer.Windows(List.of(new ScreenTarget(7, 4711, "Notas", 800, 600))),
                new Answer.SectionAdded(-1),
                new Answer.Described(OFFER, List.of(new Answer.Line(7, 0))),
                new Answer.ChannelMade(1, "chat"),
                new Answer.LacksSound(true),
                new Answer.Stats(new LinkStats(12.5, "udp", List.of(stats))),
                new Answer.Waiting(1L << 40),
                new Answer.Closed(new Holdings(1, 2, 3, 4, 5, 6)),
                new Answer.Refused(MediaProblem.CLOSED, "it is closed"),
                new Answer.Misused("no"));
    }
}
