package app.corrillo.mesh.near;

import app.corrillo.mesh.NearMeeting;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;

/** Looks for meetings that announce themselves, until it is closed. Thread-safe. */
public final class Lookout implements AutoCloseable {
    /** A network that announces more is making fun of us. */
    private static final int MOST = 20;

    private final Consumer<List<NearMeeting>> watcher;
    private final Map<String, NearMeeting> seen = new TreeMap<>();
    private final LocalDns dns;
    private boolean over;

    /** @param address of this computer at which it looks */
    public Lookout(InetAddress address, Consumer<List<NearMeeting>> watcher) {
        this.watcher = watcher;
        dns = new LocalDns(address);
        dns.then(open -> open.addServiceListener(Announcement.TYPE, new ServiceListener() {
            @Override
            public void serviceAdded(ServiceEvent event) {
                open.requestServiceInfo(event.getType(), event.getName(), true);
            }

            @Override
            public void serviceRemoved(ServiceEvent event) {
                gone(event.getName());
            }

            @Override
            public void serviceResolved(ServiceEvent event) {
                Announcement.read(event.getInfo()).ifPresent(Lookout.this::found);
            }
        }));
    }

    private void found(NearMeeting one) {
        tell(() -> {
            if (seen.size() < MOST || seen.containsKey(one.name())) {
                seen.put(one.name(), one);
            }
        });
    }

    private void gone(String name) {
        tell(() -> seen.remove(name));
    }

    // The watcher is called outside the lock; two changes at once may come in the other order, each with all there is.
    private void tell(Runnable change) {
        List<NearMeeting> now;
        synchronized (seen) {
            if (over) {
                return;
            }
            change.run();
            now = seen.values().stream()
                    .sorted(Comparator.comparing(meeting -> meeting.title().value()))
                    .toList();
        }
        watcher.accept(now);
    }

    /** Completes when nothing of it is left. */
    public CompletableFuture<Void> closed() {
        return dns.closed();
    }

    @Override
    public void close() {
        synchronized (seen) {
            over = true;
        }
        dns.close();
    }
}
