package shardingspec.report.console;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;

/**
 * One line about what goes on: on a terminal rewritten every second, elsewhere, as in continuous integration, a new line every
 * ten seconds.
 */
public final class LiveLine {

    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String REWRITE = "\r\033[2K";

    private final PrintStream out;
    private final boolean terminal;
    private Duration next;

    LiveLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.next = terminal ? ON_A_TERMINAL : ELSEWHERE;
    }

    /** On this process's own output, past whatever Maven makes of it. */
    public static LiveLine open() {
        // What System.out has become, and what is UTF-8 of it, is Maven's; this is the terminal's.
        PrintStream out = new PrintStream(
                new FileOutputStream(FileDescriptor.out),
                true,
                Optional.ofNullable(System.getProperty("stdout.encoding"))
                        .map(Charset::forName)
                        .orElse(java.nio.charset.StandardCharsets.UTF_8));
        return new LiveLine(out, isTerminal(System.console()));
    }

    /** From Java 22 on there is a console without a terminal too, and a method to ask it. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(isTerminal.invoke(console));
        } catch (ReflectiveOperationException e) {
            return true; // before Java 22
        }
    }

    /** Shows it if it is time for a line. */
    public void show(Duration elapsed, String line) {
        if (elapsed.compareTo(next) < 0) {
            return;
        }
        while (elapsed.compareTo(next) >= 0) {
            next = next.plus(terminal ? ON_A_TERMINAL : ELSEWHERE);
        }
        if (terminal) {
            out.print(REWRITE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** What comes next begins on a line of its own. */
    public void end() {
        if (terminal) {
            out.println();
        }
    }
}
