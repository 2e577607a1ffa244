package app.corrillo.testkit.crowd;

import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.time.Time;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** People who come and go in somebody's meeting, all on one engine. Used by one thread. */
public final class Crowd implements AutoCloseable {
    private final MediaEngine engine;
    private final MeetingAdapter adapter;
    private final Time time;
    private final String link;
    private final String host;
    private final Deque<Member> there = new ArrayDeque<>();
    private int come;

    /** @param host whom they all look at, by name */
    public Crowd(MediaEngine engine, MeetingAdapter adapter, Time time, String link, String host) {
        this.engine = engine;
        this.adapter = adapter;
        this.time = time;
        this.link = link;
        this.host = host;
    }

    /** One more comes, and is in. */
    public void join() throws InterruptedException {
        Member one = new Member("Guest " + ++come, come, host, engine, adapter, link, time);
        there.add(one);
        one.join();
    }

    /** Whoever came first leaves, and has left. */
    public void leave() {
        there.remove().leave();
    }

    /** Who is in. */
    public List<String> names() {
        return there.stream().map(Member::name).toList();
    }

    @Override
    public void close() {
        there.forEach(Member::leave);
        there.clear();
    }
}
