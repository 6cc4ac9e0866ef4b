package shardingspec.command;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import shardingspec.report.console.CommandConsole;
import shardingspec.settings.Settings;

/**
 * Gives a command what it works with, and says on the console why one failed: Maven says it too, but among other things. A
 * {@link CommandRun} is opened before the command and lives in its store, so that JUnit closes it however the command ends.
 */
final class CommandExtension implements BeforeEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(CommandExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        CommandConsole console = new CommandConsole();
        console.say("");
        context.getStore(NAMESPACE).put(CommandConsole.class, console);
        try {
            Settings settings = Settings.load(Path.of(""));
            context.getStore(NAMESPACE).put(Settings.class, settings);
            if (Arrays.asList(context.getRequiredTestMethod().getParameterTypes())
                    .contains(CommandRun.class)) {
                context.getStore(NAMESPACE).put(CommandRun.class, CommandRun.open(settings, console));
            }
        } catch (RuntimeException e) {
            tell(console, e);
            throw e;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(parameter.getParameter().getType()) != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(parameter.getParameter().getType());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        tell(context.getStore(NAMESPACE).get(CommandConsole.class, CommandConsole.class), failure);
        throw failure;
    }

    private static void tell(CommandConsole console, Throwable failure) {
        console.say("✗ " + failure.getMessage());
    }
}
