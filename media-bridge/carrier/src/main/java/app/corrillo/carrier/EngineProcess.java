package app.corrillo.carrier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.corrillo.carrier.pictures.PictureStore;
import app.corrillo.natives.ProcessorWaits;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a child process. It is reached by a Unix socket in a {@link PrivateFolder}, and only a process that
 * knows what was whispered into the child's standard input is listened to; then the socket is gone. Standard output and
 * error belong to the native libraries.
 */
public final class EngineProcess implements EngineLife {
    /** Where the child finds the socket, in the folder that is its argument. */
    static final String SOCKET = "socket";

    static final int SECRET_BYTES = 32;

    private static final Logger LOG = System.getLogger(EngineProcess.class.getName());
    private static final Duration START = Duration.ofSeconds(20);
    private static final long CLOSE_SECONDS = 4;
    private static final long KILL_SECONDS = 1;

    /** Of a virtual machine that is started with ExitOnOutOfMemoryError. */
    private static final int OUT_OF_HEAP = 3;

    private final Process process;
    private final PrivateFolder folder;
    private final PrivateFolder scratch;
    private final RemoteEngine engine;

    private EngineProcess(Process process, PrivateFolder folder, PrivateFolder scratch, RemoteEngine engine) {
        this.process = process;
        this.folder = folder;
        this.scratch = scratch;
        this.engine = engine;
    }

    /**
     * Starts the child, and returns when it talks: the command gets the folder as its last argument, and ends in
     * {@link EngineChild#serve}. The thread that calls this must live as long as the child: on Linux a child that is
     * stopped goes on when that thread ends (PR_SET_PDEATHSIG, SIGCONT), to notice that its parent is gone.
     *
     * @param command is given a folder for what native libraries unpack, that is, for {@code java.io.tmpdir}
     * @throws IOException if the child does not start, or does not talk within 20 s in which it had a processor, 100 s
     *     in any case; at once, and the child is ended, when this thread is interrupted
     */
    public static EngineProcess start(Function<Path, List<String>> command) throws IOException {
        return start(command, START, ProcessorWaits::of, Setpriv.PROGRAM);
    }

    /**
     * @param waited for how long each thread of a process has waited for a processor, see {@link EngineLife#waited}
     * @param setpriv see {@link Setpriv}
     */
    static EngineProcess start(
            Function<Path, List<String>> command, Duration limit, LongFunction<Map<Long, Long>> waited, Path setpriv)
            throws IOException {
        List<String> words = Setpriv.untried(setpriv);
        try {
            return start(words, command, limit, waited);
        } catch (IOException failure) {
            // Asked only now: a trial before each start would make all of them later.
            if (Thread.currentThread().isInterrupted() || words.equals(Setpriv.words(setpriv))) {
                throw failure;
            }
            return start(List.of(), command, limit, waited);
        }
    }

    private static EngineProcess start(
            List<String> words,
            Function<Path, List<String>> command,
            Duration limit,
            LongFunction<Map<Long, Long>> waited)
            throws IOException {
        PrivateFolder folder = PrivateFolder.inMemory();
        try {
            PrivateFolder scratch = PrivateFolder.onDisk();
            try {
                linkSpare(folder, scratch);
                return start(words, command, limit, waited, folder, scratch);
            } catch (IOException | RuntimeException | Error failure) {
                scratch.close();
                throw failure;
            }
        } catch (IOException | RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    // For pictures, when memory is full.
    private static void linkSpare(PrivateFolder folder, PrivateFolder scratch) {
        try {
            Files.createSymbolicLink(folder.path().resolve(PictureStore.SPARE), scratch.path());
        } catch (IOException | UnsupportedOperationException noLinks) {
            LOG.log(Level.DEBUG, "There is no other folder for pictures", noLinks);
        }
    }

    private static EngineProcess start(
            List<String> words,
            Function<Path, List<String>> command,
            Duration limit,
            LongFunction<Map<Long, Long>> waited,
            PrivateFolder folder,
            PrivateFolder scratch)
            throws IOException {
        Process process = null;
        try (Doorkeeper door = Doorkeeper.at(folder.path().resolve(SOCKET))) {
            String secret = secret();
            process = begin(words, command.apply(scratch.path()), folder.path());
            whisper(process, secret);
            process.onExit().thenRun(door::close);
            long number = process.pid();
            try (StartPatience patience = new StartPatience(limit, () -> waited.apply(number))) {
                patience.whenOver(door::close);
                SocketChannel channel = door.admit(secret);
                Files.deleteIfExists(folder.path().resolve(SOCKET));
                RemoteEngine engine = RemoteEngine.over(channel, channel, folder.path());
                patience.whenOver(engine::abandon);
                engine.ready().get();
                return new EngineProcess(process, folder, scratch, engine);
            }
        } catch (IOException | ExecutionException | InterruptedException failure) {
            String code = code(process);
            end(process);
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the engine's process does not start" + code, failure);
        } catch (RuntimeException | Error failure) {
            end(process);
            throw failure;
        }
    }

    // What it writes until it is gone would be left.
    private static void end(@Nullable Process process) {
        if (process != null) {
            process.destroyForcibly();
            process.onExit()
                    .completeOnTimeout(process, KILL_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static Process begin(List<String> words, List<String> command, Path folder) throws IOException {
        List<String> whole = new ArrayList<>(words);
        whole.addAll(command);
        whole.add(folder.toString());
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // One heap of the C library instead of one for each thread, which keep what others could use: 10 MB less.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
        return builder.start();
    }

    private static void whisper(Process process, String secret) throws IOException {
        OutputStream whisper = process.getOutputStream();
        whisper.write((secret + "\n").getBytes(US_ASCII));
        whisper.flush();
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String code(@Nullable Process process) {
        if (process == null || process.isAlive()) {
            return "";
        }
        int code = process.exitValue();
        return " (exit code " + code + (code == OUT_OF_HEAP ? ", no room left in its heap" : "") + ")";
    }

    private static void quietly(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception alreadyClosed) {
            return;
        }
    }

    @Override
    public RemoteEngine engine() {
        return engine;
    }

    /** The child's process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public Map<Long, Long> waited() {
        return ProcessorWaits.of(process.pid());
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        // The end of the pipe tells that it is gone; but not of one that hangs in a driver, and outlives even that.
        CompletableFuture.delayedExecutor(KILL_SECONDS, TimeUnit.SECONDS).execute(engine::abandon);
    }

    /** Waits four seconds, then kills. */
    @Override
    public void close() {
        CompletableFuture<Void> closing = CompletableFuture.runAsync(
                engine::close, task -> Thread.ofVirtual().start(task));
        closing.completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS).join();
        quietly(process.getOutputStream());
        process.onExit().completeOnTimeout(process, 1, TimeUnit.SECONDS).join();
        kill();
        process.onExit()
                .completeOnTimeout(process, CLOSE_SECONDS, TimeUnit.SECONDS)
                .join();
        folder.close();
        scratch.close();
    }

    @Override
    public String toString() {
        return "process " + process.pid() + code(process);
    }
}
