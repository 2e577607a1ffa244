package app.corrillo.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host and somebody who looks for it, by multicast that does not leave this computer's loopback. */
@Tag("slow")
class NearMeetingsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final AtomicReference<List<NearMeeting>> found = new AtomicReference<>(List.of());

    private static MeshHost host(String title) throws IOException {
        return MeshHost.start(new HostOptions(UntrustedText.name(title), "127.0.0.1", 0, 4, List.of(), false));
    }

    private static Throwable refusal(NearMeeting meeting) {
        CompletableFuture<String> asked = NearMeetings.invitation(meeting);
        return Objects.requireNonNull(assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS))
                .getCause());
    }

    @Test
    void aMeetingThatLetsPeopleNearInIsFoundAndSaysItsLink() throws Exception {
        NearMeetings looking = NearMeetings.look(HERE, found::set);
        try (MeshHost silent = host("Silent");
                MeshHost open = host("Weekly")) {
            open.letNearIn();
            Eventually.that("it is found", () -> found.get().size() == 1);
            NearMeeting near = found.get().getFirst();
            assertEquals("Weekly", near.title().value());
            assertEquals(open.link(), NearMeetings.invitation(near).get(20, TimeUnit.SECONDS));

            NearMeeting other = new NearMeeting("x", near.title(), near.host(), near.port(), fingerprint());
            assertInstanceOf(IOException.class, refusal(other), "another certificate");
            MeshLink closed = ((MeshLink.Reading.Good) MeshLink.read(silent.link())).link();
            NearMeeting shut = new NearMeeting("y", near.title(), closed.host(), closed.port(), closed.certificate());
            assertInstanceOf(IOException.class, refusal(shut), "a host that did not say so lets nobody in");
        }
        Eventually.that("it says goodbye", () -> found.get().isEmpty());
        looking.close();
        looking.closed().get(30, TimeUnit.SECONDS);
    }

    @Test
    void theLinkThatIsAskedForIsNoneOfTheAnnouncement() {
        NearMeeting near = new NearMeeting("x", UntrustedText.name("Weekly"), "127.0.0.1", 4433, fingerprint());
        assertFalse(near.toString().contains("secret"));
        assertEquals("127.0.0.1:4433", near.address());
        assertEquals("[::1]:4433", new NearMeeting("x", near.title(), "::1", 4433, fingerprint()).address());
    }

    private static Fingerprint fingerprint() {
        return new Fingerprint("A".repeat(43));
    }
}
