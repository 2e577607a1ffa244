package app.corrillo.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelpTest {
    private static String lines(Command command) {
        return Help.of(command).replace(System.lineSeparator(), "\n");
    }

    @Test
    void theProgramSaysItsOptionsAndCommands() {
        assertEquals("""
                Usage: corrillo [--camera-off] [-h] [--muted] [-V] [--after=S] [--camera=SPEC]
                                [--leave-after=S] [--microphone=SPEC] [--name=N]
                                [--screenshot=FILE] [--share=WHAT] [--speaker=SPEC]
                                [--stats=FILE] [--token=T] [--token-file=F] [LINK] [COMMAND]
                Meetings without a server, and with the server you already run.
                      [LINK]              Opens the lobby of this meeting.
                      --after=S           Seconds until the screenshot; 5 unless told.
                      --camera=SPEC       default, none, a name, pattern[:1280x720@30],
                                            file:X.y4m, image:X.png or http://…
                      --camera-off        Join with the camera off.
                  -h, --help              Show this help message and exit.
                      --leave-after=S     Leave by itself after so many seconds.
                      --microphone=SPEC   default, none, a name, tone[:440] or file:X.wav
                      --muted             Join with the microphone off.
                      --name=N            The name that others see.
                      --screenshot=FILE   Write a picture of the window (PNG).
                      --share=WHAT        Share at once: screen or window:TITLE
                      --speaker=SPEC      default, none or a name
                      --stats=FILE        Write one line of JSON a second.
                      --token=T           The token for the link; others can see it while it
                                            runs.
                      --token-file=F      A file that holds the token for the link.
                  -V, --version           Print version information and exit.
                Commands:
                  join    Goes straight into a meeting.
                  host    Holds a meeting on this computer; the first line printed is the link
                            for the others.
                  bot     Sends participants without a window.
                  doctor  Says what of this computer works.
                """, lines(Commands.bare()));
    }

    @Test
    void aCommandSaysItsOwnOptionsAndTheSharedOnes() {
        assertEquals("""
                Usage: corrillo host [--camera-off] [-h] [--muted] [--remember] [-V]
                                     [--waiting-room] [--after=S] [--bind=A] [--camera=SPEC]
                                     [--guests=N] [--key=K] [--leave-after=S] [--max=N]
                                     [--microphone=SPEC] [--name=N] [--port=P] [--room=R]
                                     [--screenshot=FILE] [--secret-file=F] [--server=WSS]
                                     [--share=WHAT] [--speaker=SPEC] [--stats=FILE]
                Holds a meeting on this computer; the first line printed is the link for the
                others.
                      --after=S           Seconds until the screenshot; 5 unless told.
                      --bind=A            The address to listen on; all unless told.
                      --camera=SPEC       default, none, a name, pattern[:1280x720@30],
                                            file:X.y4m, image:X.png or http://…
                      --camera-off        Join with the camera off.
                      --guests=N          How many invitations to print, each for one person.
                  -h, --help              Show this help message and exit.
                      --key=K             The server's API key; else the one in your keyring.
                      --leave-after=S     Leave by itself after so many seconds.
                      --max=N             How many people at most; 8 unless told.
                      --microphone=SPEC   default, none, a name, tone[:440] or file:X.wav
                      --muted             Join with the microphone off.
                      --name=N            The name that others see.
                      --port=P            The port to listen on; a free one unless told.
                      --remember          Keep key and secret in your keyring.
                      --room=R            What the meeting is called.
                      --screenshot=FILE   Write a picture of the window (PNG).
                      --secret-file=F     A file that holds the key's secret.
                      --server=WSS        Hold it in a new room of this LiveKit server, whose
                                            key you have, not on this computer.
                      --share=WHAT        Share at once: screen or window:TITLE
                      --speaker=SPEC      default, none or a name
                      --stats=FILE        Write one line of JSON a second.
                  -V, --version           Print version information and exit.
                      --waiting-room      Whoever comes waits until the host lets them in.
                """, lines(Commands.named("host")));
    }

    @Test
    void aCommandThatNeedsALinkSaysSo() {
        assertTrue(lines(Commands.named("join")).contains("[--token-file=F] LINK\n"), lines(Commands.named("join")));
        assertTrue(lines(Commands.named("join")).contains("      LINK                The meeting's link.\n"));
    }

    @Test
    void theColumnsAreAsWideAsTheyHaveToBe() {
        assertEquals("""
                Usage: corrillo doctor [-h] [--json] [-V]
                Says what of this computer works.
                  -h, --help      Show this help message and exit.
                      --json      Print JSON.
                  -V, --version   Print version information and exit.
                """, lines(Commands.named("doctor")));
    }
}
