package shardingspec.report.console;

import java.util.List;
import java.util.function.Consumer;
import shardingspec.catalog.SeededState;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.event.Event;
import shardingspec.node.Login;
import shardingspec.report.run.Secrets;

/** What a command says. It teaches no lesson, so it has no page in the report; the console is all. */
public final class CommandConsole implements Consumer<Event> {

    private final ConsoleListener console = new ConsoleListener(System.out, false);

    /** From now on, no failure message shows the password. */
    public void mask(Login login) {
        Secrets.maskThoseOf(login);
    }

    @Override
    public void accept(Event event) {
        console.accept(event);
    }

    public void say(String line) {
        console.say(Secrets.mask(line));
    }

    /** @param rows the first of them names the columns */
    public void table(List<List<String>> rows) {
        ConsoleTable.lines(rows).forEach(this::say);
    }

    public void state(SeededState state) {
        console.state(state);
    }

    public void kept(KeptCluster kept) {
        console.kept(kept);
    }
}
