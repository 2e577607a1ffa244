package app.corrillo.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    private static final String LINK = "corrillo://192.0.2.1:4000/weekly?s=hush-hush";

    private final List<Request> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale language = Locale.ENGLISH;
    private int answer;

    private int run(String... arguments) {
        return new CommandLineInterface(
                        request -> {
                            requests.add(request);
                            return answer;
                        },
                        () -> language,
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(arguments);
    }

    @Test
    void withoutArgumentsTheAppOpens() {
        assertEquals(0, run());
        Request.Open open = (Request.Open) requests.getFirst();
        assertEquals(Optional.empty(), open.link());
        assertEquals(Optional.empty(), open.wishes().name());
    }

    @Test
    void whatNeedsAWindowIsKnownByOneLook() {
        assertTrue(CommandLineInterface.needsWindow("join", LINK));
        assertTrue(CommandLineInterface.needsWindow("host", "--port", "0"));
        assertTrue(CommandLineInterface.needsWindow("demo"));
        assertFalse(CommandLineInterface.needsWindow("bot", LINK));
        assertFalse(CommandLineInterface.needsWindow("--version"));
        assertFalse(CommandLineInterface.needsWindow());
    }

    @Test
    void aBareLinkOpensItsLobby() {
        run(LINK);
        assertEquals(Optional.of(LINK), ((Request.Open) requests.getFirst()).link());
    }

    @Test
    void aTokenComesBesideItsLink(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "eyJ0.eyJ1.c2ln\n");
        assertEquals(0, run("join", "wss://example.org", "--token-file", file.toString()));
        assertEquals(0, run("bot", "wss://example.org", "--token", "eyJ0.eyJ1.c2ln"));
        assertEquals(0, run("wss://example.org", "--token-file", file.toString()));
        GivenToken token = new GivenToken("eyJ0.eyJ1.c2ln");
        assertEquals(Optional.of(token), ((Request.Join) requests.get(0)).token());
        assertEquals(Optional.of(token), ((Request.Bots) requests.get(1)).token());
        assertEquals(Optional.of(token), ((Request.Open) requests.get(2)).token());
        assertFalse(requests.toString().contains("eyJ0"), "it is never shown");
    }

    @Test
    void aTokenThatCannotBeHadIsSaid(@TempDir Path folder) throws Exception {
        String missing = folder.resolve("missing").toString();
        String empty = Files.createFile(folder.resolve("empty")).toString();
        assertEquals(2, run("join", "wss://example.org", "--token-file", missing));
        assertEquals(2, run("join", "wss://example.org", "--token-file", empty));
        assertEquals(2, run("join", "wss://example.org", "--token", "a", "--token-file", empty));
        assertEquals(2, run("--token", "a"));
        assertEquals(List.of(), requests);
    }

    @Test
    void aRoomOnAServerIsHeldWithItsKey(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hush-hush\n");
        run(("host --server wss://example.org --key k --remember --guests 3 --room Weekly --secret-file " + secret)
                .split(" "));
        run("host", "--server", "wss://example.org");
        Request.HostOnServer host = (Request.HostOnServer) requests.getFirst();
        assertEquals(new Request.OnServer("wss://example.org", "k", "hush-hush", true, 3), host.server());
        assertEquals("Weekly", host.room());
        assertEquals("", ((Request.HostOnServer) requests.get(1)).server().key());
        assertFalse(requests.toString().contains("hush"), "it is never shown");
        requests.clear();
        assertEquals(2, run("host", "--server", "wss://example.org", "--key", "k"));
        assertEquals(2, run("host", "--key", "k", "--secret-file", secret.toString()));
        assertEquals(2, run("host", "--server", "wss://example.org", "--guests", "101"));
        assertEquals(List.of(), requests);
    }

    @Test
    void everySharedOptionReachesTheProgram(@TempDir Path folder) throws Exception {
        Path sound = Files.createFile(folder.resolve("a.wav"));
        run(("join " + LINK + " --camera pattern:640x360@15 --microphone file:" + sound
                        + " --speaker none --muted --camera-off --share window:Notes --stats s.jsonl"
                        + " --screenshot p.png --after 2.5 --leave-after 9 --name")
                .concat(" Ana")
                .split(" "));
        Wishes wishes = ((Request.Join) requests.getFirst()).wishes();
        assertEquals(Optional.of("Ana"), wishes.name());
        assertEquals(Optional.of(new CameraSpec.TestPattern(640, 360, 15, -1)), wishes.camera());
        assertEquals(Optional.of(new MicrophoneSpec.Recording(sound)), wishes.microphone());
        assertEquals(Optional.of(new SpeakerSpec.None()), wishes.speaker());
        assertTrue(wishes.muted());
        assertTrue(wishes.cameraOff());
        assertEquals(Optional.of(new ScreenSpec.WindowTitled("Notes")), wishes.share());
        assertEquals(Optional.of(Path.of("s.jsonl")), wishes.stats());
        assertEquals(Optional.of(Path.of("p.png")), wishes.screenshot());
        assertEquals(Duration.ofMillis(2500), wishes.after());
        assertEquals(Optional.of(Duration.ofSeconds(9)), wishes.leaveAfter());
    }

    @Test
    void hostBotAndDoctorHaveTheirOwnOptions() {
        run("host", "--room", "Weekly", "--port", "4000", "--bind", "127.0.0.1", "--max", "3");
        Request.Host host = (Request.Host) requests.removeFirst();
        assertEquals("Weekly", host.room());
        assertEquals(4000, host.port());
        assertEquals("127.0.0.1", host.bind());
        assertEquals(3, host.max());
        assertFalse(host.keepsWaiting());
        run("host", "--waiting-room");
        assertTrue(((Request.Host) requests.removeFirst()).keepsWaiting());
        run("host");
        assertEquals(8, ((Request.Host) requests.removeFirst()).max());
        run("bot", LINK, "--count", "3");
        assertEquals(3, ((Request.Bots) requests.removeFirst()).count());
        run("doctor", "--json");
        assertEquals(new Request.Doctor(true), requests.removeFirst());
    }

    @Test
    void theProgramsAnswerIsTheExitCode() {
        answer = CommandLineInterface.FAILED;
        assertEquals(1, run("join", LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "nonsense",
                "join",
                "join LINK extra://link",
                "join LINK --camera",
                "join LINK --camera pattern:9x9",
                "join LINK --camera pattern:99999x1@30",
                "join LINK --camera file:/no/such/film.y4m",
                "join LINK --camera image:/no/such/picture.png",
                "join LINK --microphone tone:1",
                "join LINK --microphone tone:x",
                "join LINK --microphone file:/no/such/sound.wav",
                "join LINK --share everything",
                "join LINK --share window:",
                "join LINK --leave-after soon",
                "join LINK --leave-after -1",
                "join LINK --leave-after 0",
                "join LINK --leave-after NaN",
                "join LINK --leave-after Infinity",
                "join LINK --after 3",
                "join LINK --screenshot a.png --after 5 --leave-after 4",
                "join LINK --muted --muted",
                "join LINK --name --muted",
                "--name Ana join LINK",
                "host --port 70000",
                "host --port x",
                "host --max 1",
                "host --max 1000",
                "host extra",
                "bot",
                "bot LINK --count 0",
                "bot LINK --count 51",
                "bot LINK --screenshot a.png",
                "doctor --jsn",
            })
    void wrongOptionsAreAnsweredWithOneSentence(String arguments) {
        assertEquals(2, run(arguments.replace("LINK", LINK).split(" ")));
        assertEquals(List.of(), requests);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("corrillo: "), err.toString());
        assertEquals("", out.toString());
        assertFalse(err.toString().contains("hush"), err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense | there is no option --nonsense | la opción --nonsense no existe",
                "nonsense | there is no command nonsense | no hay ninguna orden nonsense",
                "join | LINK is missing | falta LINK",
                "join a://b c | there is one argument too many: c | sobra un argumento: c",
                "join a://b --camera | --camera needs a value | --camera necesita un valor",
                "join a://b --muted --muted | --muted is there twice | --muted está dos veces",
                "join a://b --camera pattern:9x9 | a camera is default | una cámara es default",
                "join a://b --camera image:/no.png | no readable file /no.png | ningún archivo legible /no.png",
                "join a://b --leave-after soon | a time is a number | un tiempo es un número",
                "host --port x | --port does not take this value | --port no admite este valor",
                "host --port 70000 | --port is a number from 0 | --port es un número de 0",
                "host --max 99 | --max is a number from 2 to 32 | --max es un número de 2 a 32",
                "--name Ana join a://b | options go behind join | las opciones van detrás de join",
            })
    void wrongOptionsAreAnsweredInThePersonsLanguage(String arguments, String english, String spanish) {
        assertEquals(2, run(arguments.split(" ")));
        assertTrue(err.toString().contains(english), err.toString());
        language = Locale.of("es", "MX");
        assertEquals(2, run(arguments.split(" ")));
        assertTrue(err.toString().contains(spanish), err.toString());
    }

    @Test
    void aValueMayBeWrittenBehindAnEqualsSign() {
        run("join", LINK, "--camera=none", "--name=-Ana-", "--after=2", "--screenshot=p.png");
        Wishes wishes = ((Request.Join) requests.getFirst()).wishes();
        assertEquals(Optional.of(new CameraSpec.None()), wishes.camera());
        assertEquals(Optional.of("-Ana-"), wishes.name());
        assertEquals(Duration.ofSeconds(2), wishes.after());
    }

    @Test
    void aNameIsTakenAsItIsWritten() {
        run("join", "--name", "\"Ana\" --", "--", LINK);
        Request.Join join = (Request.Join) requests.getFirst();
        assertEquals(Optional.of("\"Ana\" --"), join.wishes().name());
        assertEquals(LINK, join.link());
    }

    @Test
    void noOptionIsKnownByItsBeginningAlone() {
        assertEquals(2, run("join", LINK, "--mute"));
        assertEquals(2, run("join", LINK, "--cam", "none"));
        assertEquals(List.of(), requests);
    }

    @Test
    void whatTheProgramThrowsEndsItWithATrace() {
        int code = new CommandLineInterface(
                        request -> {
                            throw new IllegalStateException("broken");
                        },
                        () -> language,
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run("join", LINK);
        assertEquals(CommandLineInterface.FAILED, code);
        assertTrue(err.toString().contains("broken"), err.toString());
    }

    @Test
    void aWrongSecondLinkIsNotRepeatedWithItsSecret() {
        run("join", LINK, LINK);
        assertFalse(err.toString().contains("hush"), err.toString());
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("corrillo \\d+\\.\\d+\\.\\d+\\S*\\s*"), out.toString());
        assertEquals(0, run("host", "--help"));
        assertTrue(out.toString().contains("--max=N"), out.toString());
        assertEquals("", err.toString());
    }
}
