package app.corrillo.client.kills;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.client.engine.EngineProcesses;
import app.corrillo.client.engine.EngineProgram;
import app.corrillo.client.engine.FaultyProgram;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.sound.PrivatePulse;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A display, sound, and an engine in a process of its own that uses them, and that can be killed.
 *
 * @param starts whether an engine may be started
 */
record Computer(PrivateDisplay display, PrivatePulse sound, KeptEngine engine, Semaphore starts)
        implements AutoCloseable {

    /** @param folder for what the engines write down */
    static Computer start(Path folder, Time time) {
        PrivateDisplay display = PrivateDisplay.bare(640, 360);
        PrivatePulse sound = PrivatePulse.start();
        Semaphore starts = new Semaphore(1);
        KeptEngine engine = KeptEngine.start(
                (number, extent) -> {
                    await(starts);
                    return EngineProcess.start(scratch -> command(number, extent, scratch, folder, display, sound));
                },
                time);
        return new Computer(display, sound, engine, starts);
    }

    private static void await(Semaphore starts) throws InterruptedIOException {
        try {
            starts.acquire();
            starts.release();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for it any more");
        }
    }

    /** Whether somebody reads this microphone. */
    boolean reads(String microphone) {
        return sound.pactl("list", "short", "sources")
                .lines()
                .anyMatch(line -> line.contains("\t" + microphone + "\t") && line.contains("RUNNING"));
    }

    /** The next engine waits for {@link #letNext}. */
    void holdNext() {
        starts.acquireUninterruptibly();
    }

    void letNext() {
        starts.release();
    }

    private static List<String> command(
            int number, Extent extent, Path scratch, Path folder, PrivateDisplay display, PrivatePulse sound) {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name()));
        sound.environment().forEach((name, value) -> command.add(name + "=" + value));
        command.add("XDG_STATE_HOME=" + folder.resolve("state"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(EngineProcesses.flags(folder, scratch));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-p",
                System.getProperty("jdk.module.path"),
                "--patch-module",
                "app.corrillo.client=" + Path.of("target", "test-classes").toAbsolutePath(),
                "-m",
                "app.corrillo.client/" + FaultyProgram.class.getName(),
                EngineProgram.COMMAND,
                String.valueOf(number),
                String.valueOf(ProcessHandle.current().pid()),
                extent.name()));
        return command;
    }

    @Override
    public void close() {
        engine.close();
        sound.close();
        display.close();
    }
}
