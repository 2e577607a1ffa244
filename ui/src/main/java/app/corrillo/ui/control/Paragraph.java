package app.corrillo.ui.control;

/** Words that may come from others, over as many lines as the width wants. Never wrap such words in a label. */
public final class Paragraph extends Flowing {
    private final WrappedText text = new WrappedText();

    public Paragraph() {
        getStyleClass().add("paragraph");
        getChildren().add(text);
    }

    /** Says this from now on. */
    public void say(String words) {
        text.say(words);
        requestLayout();
    }

    /** What is said. */
    public String said() {
        return text.said();
    }

    @Override
    protected double computePrefWidth(double height) {
        return text.natural();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(text.heightAt(width > 0 ? width : text.natural()));
    }

    @Override
    protected void layoutChildren() {
        text.fit(getWidth());
        text.autosize();
        text.relocate(0, 0);
    }
}
