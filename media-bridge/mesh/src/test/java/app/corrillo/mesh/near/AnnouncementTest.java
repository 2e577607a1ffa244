package app.corrillo.mesh.near;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.NearMeeting;
import app.corrillo.mesh.crypto.Fingerprint;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    private static final Fingerprint CERTIFICATE = new Fingerprint("A".repeat(43));
    private static final NearMeeting WEEKLY =
            new NearMeeting("corrillo-x", UntrustedText.name("Weekly ñ"), "192.168.1.20", 4433, CERTIFICATE);

    @Test
    void itSaysWhereAndWhichCertificateAndNothingElse() {
        ServiceInfo info = Announcement.info(WEEKLY);
        assertEquals(
                new TreeSet<>(List.of("v", "cert", "title")), new TreeSet<>(Collections.list(info.getPropertyNames())));
        assertEquals("Weekly ñ", info.getPropertyString("title"));
        assertEquals(4433, info.getPort());
    }

    @Test
    void whatCannotBeUsedIsOverlooked() throws Exception {
        InetAddress address = InetAddress.getByName("192.168.1.20");
        assertEquals(Optional.empty(), Announcement.read(Announcement.info(WEEKLY)), "without an address");
        assertEquals(
                WEEKLY,
                Announcement.read(Announcement.info(WEEKLY), List.of(address)).orElseThrow());
        for (Map<String, String> change :
                List.of(Map.of("v", "2"), Map.of("cert", "short"), Map.of("cert", "?".repeat(43)))) {
            Map<String, String> text = new HashMap<>(Map.of("v", "1", "cert", CERTIFICATE.value()));
            text.putAll(change);
            ServiceInfo info = ServiceInfo.create(Announcement.TYPE, "x", 4433, 0, 0, text);
            assertEquals(Optional.empty(), Announcement.read(info, List.of(address)), change.toString());
        }
        Map<String, String> tricky = Map.of("v", "1", "cert", CERTIFICATE.value(), "title", "a\u202Eb\n");
        ServiceInfo info = ServiceInfo.create(Announcement.TYPE, "x", 4433, 0, 0, tricky);
        assertEquals(
                UntrustedText.name("a\u202Eb\n"),
                Announcement.read(info, List.of(address)).orElseThrow().title());
    }

    @Test
    void onlyTheLocalNetworkIsNear() throws Exception {
        for (String near :
                List.of("127.0.0.1", "10.1.1.1", "192.168.0.7", "169.254.3.3", "::1", "fe80::1", "fd00::7")) {
            assertTrue(NearDoor.isNear(InetAddress.getByName(near)), near);
        }
        for (String far : List.of("8.8.8.8", "172.32.0.1", "2001:db8::1")) {
            assertFalse(NearDoor.isNear(InetAddress.getByName(far)), far);
        }
    }
}
