package app.corrillo.client.network;

import app.corrillo.client.secrets.Keyring;
import app.corrillo.client.secrets.Keyring.KeptKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The password of the TURN servers in the settings: in the keyring, else only here. Thread-safe. */
public final class RelayPassword {
    private static final String PLACE = "turn servers";
    private static final Executor ELSEWHERE =
            task -> Thread.ofVirtual().name("keyring").start(task);

    private final Keyring keyring;
    private volatile String known = "";

    public RelayPassword(Keyring keyring) {
        this.keyring = keyring;
    }

    /** What is known now. */
    public String now() {
        return known;
    }

    /** Asks the keyring, which may ask the person to unlock it. */
    public CompletableFuture<Void> look() {
        return CompletableFuture.runAsync(
                () -> keyring.find(PLACE).ifPresent(kept -> {
                    if (known.isEmpty()) {
                        known = kept.secret();
                    }
                }),
                ELSEWHERE);
    }

    /** This one from now on. Completes with whether the keyring keeps it. */
    public CompletableFuture<Boolean> keep(String password) {
        known = password;
        return CompletableFuture.supplyAsync(() -> keyring.keep(PLACE, new KeptKey("turn", password)), ELSEWHERE);
    }
}
