package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.media.AudioProcessing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** All tests of the engine run with this watch; here it goes off. */
class NativeFactoryTest {
    @Test
    void callsOnAnotherThreadAreFound() {
        NativeFactory factory = NativeFactory.silent();
        factory.process(AudioProcessing.DEFAULT);
        elsewhere(factory::rtc);
        elsewhere(factory::startRecording);
        elsewhere(factory::stopRecording);
        elsewhere(factory::restartPlayout);
        elsewhere(() -> factory.process(AudioProcessing.DEFAULT));
        elsewhere(factory::dispose);
        factory.dispose();
    }

    private static void elsewhere(Runnable call) {
        CompletableFuture<Void> called =
                CompletableFuture.runAsync(call, task -> Thread.ofVirtual().start(task));
        CompletionException failure = assertThrows(CompletionException.class, called::join);
        assertInstanceOf(AssertionError.class, failure.getCause());
    }
}
