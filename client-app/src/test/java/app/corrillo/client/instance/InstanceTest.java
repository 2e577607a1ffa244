package app.corrillo.client.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.settings.Folders;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the program that meet at real sockets, in this process. */
class InstanceTest {
    private static final String LINK = "corrillo://127.0.0.1:4433/weekly?secret=abcdefgh";

    @TempDir
    Path home;

    private final List<Optional<String>> told = new CopyOnWriteArrayList<>();

    private Instance start(Optional<String> link) {
        return Instance.claim(List.of(home.resolve("run")), "window", link);
    }

    private Instance listening() {
        Instance first = start(Optional.empty());
        first.listen(link -> {
            told.add(link);
            return CompletableFuture.completedFuture(true);
        });
        return first;
    }

    @Test
    void laterStartsHandOverWhatTheyWereStartedFor() throws Exception {
        try (Instance first = listening()) {
            assertFalse(first.isHandedOver());
            assertTrue(start(Optional.of(LINK)).isHandedOver());
            assertTrue(start(Optional.empty()).isHandedOver());
            assertEquals(List.of(Optional.of(LINK), Optional.empty()), told);
        }
        try (Instance next = start(Optional.of(LINK))) {
            assertFalse(next.isHandedOver(), "the first one ended");
        }
        assertEquals(2, told.size());
    }

    @Test
    void othersAreAnotherProgram() throws Exception {
        try (Instance _ = listening();
                Instance other = Instance.claim(List.of(home.resolve("run")), "another", Optional.empty())) {
            assertFalse(other.isHandedOver());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void whatAProgramLeftThatWasKilledIsNobodys() throws Exception {
        start(Optional.empty()).close();
        try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            left.bind(UnixDomainSocketAddress.of(home.resolve("run").resolve("window.socket")));
        }
        try (Instance next = listening()) {
            assertFalse(next.isHandedOver());
            assertTrue(start(Optional.empty()).isHandedOver());
        }
    }

    @Test
    void whoeverEndsAnywayRefusesAndTheNextTakesItsPlace() throws Exception {
        Instance ending = start(Optional.empty());
        ending.listen(_ -> {
            // Its window is gone; in a moment its door is too.
            Thread.ofVirtual().start(() -> close(ending));
            return CompletableFuture.completedFuture(false);
        });
        try (Instance next = start(Optional.of(LINK))) {
            assertFalse(next.isHandedOver());
        }
    }

    private static void close(Instance instance) {
        try {
            instance.close();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void nonsenseIsTurnedAwayAndTheNextIsHeard() throws Exception {
        try (Instance _ = listening()) {
            assertEquals(-1, answer("nonsense".getBytes(UTF_8)));
            assertEquals(-1, answer("{\"version\":99}".getBytes(UTF_8)));
            assertEquals(-1, answer(new byte[Note.LONGEST_BYTES + 1]));
            assertEquals(List.of(), told);
            assertTrue(start(Optional.of(LINK)).isHandedOver());
        }
    }

    @Test
    void linksThatAreTooLongAreNobodysAndNoteShowsNone() {
        assertThrows(IOException.class, () -> new Note(Optional.of("x".repeat(Note.LONGEST_BYTES))).written());
        assertFalse(new Note(Optional.of(LINK)).toString().contains("secret"));
    }

    /** What is answered; -1 when the line is cut. */
    private int answer(byte[] words) throws IOException {
        try (SocketChannel running = SocketChannel.open(
                UnixDomainSocketAddress.of(home.resolve("run").resolve("window.socket")))) {
            ByteBuffer all = ByteBuffer.wrap(words);
            try {
                while (all.hasRemaining()) {
                    running.write(all);
                }
                running.shutdownOutput();
                ByteBuffer said = ByteBuffer.allocate(1);
                return running.read(said) == 1 ? said.get(0) : -1;
            } catch (IOException cut) {
                return -1;
            }
        }
    }

    @Test
    void aFolderThatOthersMayEnterIsNotUsed() throws Exception {
        Path open = Files.createDirectory(
                home.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path linked = Files.createSymbolicLink(home.resolve("linked"), home);
        Path file = Files.createFile(home.resolve("file"));
        assertEquals(Optional.empty(), PrivatePlace.of(List.of(open, linked, file, Path.of("relative"))));

        Path made = home.resolve("state").resolve("run");
        assertEquals(Optional.of(made), PrivatePlace.of(List.of(open, made)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        assertFalse(Instance.claim(List.of(open), "window", Optional.empty()).isHandedOver());
        try (var left = Files.list(open)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void programsWithOtherSettingsOrAnotherDisplayAreNotOne() {
        Folders ana = new Folders(home.resolve("ana"), home.resolve("log"));
        Folders luis = new Folders(home.resolve("luis"), home.resolve("log"));
        String here = Rendezvous.name(ana, Map.of("DISPLAY", ":0"));
        assertEquals(here, Rendezvous.name(ana, Map.of("DISPLAY", ":0", "LANG", "C")));
        assertFalse(here.equals(Rendezvous.name(ana, Map.of("DISPLAY", ":1"))));
        assertFalse(here.equals(Rendezvous.name(luis, Map.of("DISPLAY", ":0"))));
        assertEquals(
                List.of(Path.of("/run/user/7/corrillo"), home.resolve("log").resolve("run")),
                Rendezvous.places(ana, "/run/user/7"));
        assertEquals(List.of(home.resolve("log").resolve("run")), Rendezvous.places(ana, null));
    }
}
