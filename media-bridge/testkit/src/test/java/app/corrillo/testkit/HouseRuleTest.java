package app.corrillo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.corrillo.meeting.media.MediaEngine.Holdings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Each check of the rule goes red on a test class that breaks it, and on nothing else. */
class HouseRuleTest {

    @Test
    void findsThreadsThatWereLeft() {
        List<String> failures = run(LeavesThread.class);
        LeavesThread.END.countDown();
        assertOne("the thread \"planted\" was left behind", failures);
    }

    @Test
    void findsExceptionsThatEscaped() {
        assertOne("an exception escaped on the thread \"planted\"", run(LetsExceptionEscape.class));
        assertOne("an exception escaped on the thread \"planted\"", run(LetsVirtualThreadFail.class));
    }

    @Test
    void findsWhatWasNotReleased() {
        assertOne("not released: Holdings[connections=0, localTracks=1", run(LeavesTrack.class));
        assertOne("dataChannels=0, frames=1]", run(LeavesFrame.class));
    }

    @Test
    void findsWhatIsLeftAfterTheClassHasTidiedUp() {
        assertOne("the thread \"planted\" was left behind", run(LeavesThreadBeforeAll.class));
        LeavesThreadBeforeAll.END.countDown();
    }

    @Test
    void isContentOtherwise() {
        assertEquals(List.of(), run(TidiesUp.class));
        assertEquals(List.of(), run(IsExcused.class));
        IsExcused.END.countDown();
    }

    @Test
    void watchesThisVeryClass() {
        assertTrue(Thread.getDefaultUncaughtExceptionHandler() instanceof EscapedExceptions);
    }

    private static void assertOne(String expected, List<String> failures) {
        assertEquals(1, failures.size(), failures::toString);
        assertTrue(failures.getFirst().contains(expected), failures::toString);
    }

    private static List<String> run(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(HouseRule.GRACE, "200")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertEquals(1, listener.getSummary().getTestsFoundCount());
        return listener.getSummary().getFailures().stream()
                .map(Failure::getException)
                .map(Throwable::getMessage)
                .toList();
    }

    private static void start(CountDownLatch end) {
        Thread.ofPlatform().daemon().name("planted").start(() -> {
            try {
                end.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static class LeavesThread {
        private static final CountDownLatch END = new CountDownLatch(1);

        @Test
        void leaves() {
            start(END);
        }
    }

    static class LeavesThreadBeforeAll {
        private static final CountDownLatch END = new CountDownLatch(1);

        @BeforeAll
        static void leave() {
            start(END);
        }

        @Test
        void doesNothing() {}
    }

    static class LetsExceptionEscape {
        @Test
        void escapes() throws InterruptedException {
            Thread thread = Thread.ofPlatform().name("planted").start(() -> {
                throw new IllegalStateException("planted");
            });
            thread.join();
        }
    }

    static class LetsVirtualThreadFail {
        @Test
        void escapes() throws InterruptedException {
            Thread thread = Thread.ofVirtual().name("planted").start(() -> {
                throw new IllegalStateException("planted");
            });
            thread.join();
        }
    }

    static class LeavesTrack {
        @Test
        void leaves() {
            new Holdings(0, 1, 0, 0, 0, 0).expectEmpty();
        }
    }

    static class LeavesFrame {
        @Test
        void leaves() {
            new Holdings(0, 0, 0, 0, 0, 1).expectEmpty();
        }
    }

    static class TidiesUp {
        private static final CountDownLatch END = new CountDownLatch(1);

        @Test
        void startsAThread() {
            start(END);
            new Holdings(0, 0, 0, 0, 0, 0).expectEmpty();
        }

        @AfterAll
        static void tidyUp() {
            END.countDown();
        }
    }

    @LetThreadsLive(value = "planted", because = "this is what is tested")
    static class IsExcused {
        private static final CountDownLatch END = new CountDownLatch(1);

        @Test
        void leaves() {
            start(END);
        }
    }
}
