package app.corrillo.ui.window;

import app.corrillo.ui.Desk.Verdict;

/**
 * A link came while a meeting is held, and the person has to say what becomes of both.
 *
 * @param verdict what the link is
 * @param hosting whether leaving ends the meeting for everybody
 * @param go leaves, and goes where the link leads
 * @param stay forgets the link
 */
record Arrival(Verdict verdict, boolean hosting, Runnable go, Runnable stay) {}
