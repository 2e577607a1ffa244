package app.corrillo.livekit.signal;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.protocol.RegionSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Other doors into the same room, for when the one of the link does not open: those that LiveKit Cloud lists, and those
 * that a server names when it sends people away. Each is tried once, the nearest first. Not thread-safe.
 */
public final class Regions {
    private static final Logger LOG = System.getLogger(Regions.class.getName());

    private final URI home;
    private final Set<URI> tried = new HashSet<>();
    private CompletableFuture<List<URI>> known = CompletableFuture.completedFuture(List.of());

    /** @param home the server of the link */
    public Regions(URI home) {
        this.home = home;
    }

    /** Asks while the door of the link is being opened, so that there is no wait if it does not. */
    public void ask(Signalling signalling, LiveKitToken token) {
        known = signalling.regions(home, token).exceptionally(failure -> {
            LOG.log(Level.INFO, "no list of regions: {0}", failure.toString());
            return List.of();
        });
    }

    /** A server that sends people away names them. */
    public void reported(RegionSettings settings) {
        List<URI> named = settings.regions.stream()
                .limit(RegionQuestion.MOST)
                .flatMap(region -> RegionQuestion.address(region.url).stream())
                .toList();
        if (!named.isEmpty()) {
            known = CompletableFuture.completedFuture(named);
            tried.clear();
        }
    }

    /** Completes, on any thread, when it is known which there are. */
    public CompletableFuture<?> known() {
        return known;
    }

    /** The next one to try of those that are known now. */
    public Optional<URI> next() {
        return known.getNow(List.of()).stream()
                .filter(one -> !one.equals(home))
                .filter(tried::add)
                .findFirst();
    }

    /** The same, and the link's own again when all were tried. */
    public URI nextOrHome() {
        Optional<URI> next = next();
        if (next.isEmpty()) {
            tried.clear();
        }
        return next.orElse(home);
    }

    /** It worked: the next time all may be tried again. */
    public void reset() {
        tried.clear();
    }
}
