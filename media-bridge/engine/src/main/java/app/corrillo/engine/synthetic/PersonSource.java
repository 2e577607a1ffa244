package app.corrillo.engine.synthetic;

import app.corrillo.engine.synthetic.people.Portrait;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A drawn person, in place of the camera of a participant that is a program. Along the bottom edge runs a discreet
 * strip with the {@link Stamp}, so that another program can see that the picture moves.
 */
public final class PersonSource implements FrameSource {
    private static final long SECOND = 1_000_000_000L;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final long DAY = 86_400_000L;

    private final int framesPerSecond;
    private final int person;
    private final HeapPicture picture;
    private final Cells strip;
    private @Nullable Portrait portrait;

    /** @param person any number from 0 on; the stamp's source is one more, modulo 64 */
    public PersonSource(int width, int height, int framesPerSecond, int person) {
        this.framesPerSecond = framesPerSecond;
        this.person = person;
        picture = new HeapPicture(width, height);
        strip = Cells.strip(width, height);
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public long nanosPerFrame() {
        return SECOND / framesPerSecond;
    }

    @Override
    public void draw(I420 target, long frame, long wallMillis) {
        if (portrait == null) {
            // Not by whoever opens it: it takes a second in a virtual machine that has just begun.
            portrait = new Portrait(width(), height(), person);
            picture.convert(portrait.pixels(), 0, 0, width(), height());
        }
        portrait.paint(wallMillis % DAY / MILLIS_PER_SECOND);
        Rectangle moving = portrait.moving();
        picture.convert(portrait.pixels(), moving.x, moving.y, moving.x + moving.width, moving.y + moving.height);
        picture.copyTo(target);
        strip.draw(target, Stamp.of(wallMillis, person + 1));
    }

    @Override
    public void close() {}
}
