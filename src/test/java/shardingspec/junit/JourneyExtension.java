package shardingspec.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Auditor;
import shardingspec.invariant.Audits;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;

/**
 * Gives every spec the one {@link Journey} of the run, at the step that its class names, and looks after each step whether
 * everything else still holds.
 *
 * <p>The journey lives in the root store, so that JUnit closes it once, after the last class, and so do the audits
 * that no chapter has judged yet.
 */
public final class JourneyExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(JourneyExtension.class);

    private static final List<Class<?>> GIVEN = List.of(Journey.class, Cluster.class, SeedSettings.class, Audits.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Journey journey = journey(context);
        Step step = SpecStep.of(context.getRequiredTestClass());
        // Where it cannot be reached, the gate leaves every lesson of the class out.
        if (journey.canReach(step)) {
            journey.ahead(step).forEach(next -> take(next, journey, context));
            journey.requireTaken(step);
        }
    }

    private static void take(Step step, Journey journey, ExtensionContext context) {
        journey.take(step);
        Audit audit = Auditor.audit(step.title(), journey.situation());
        trail(context).add(audit);
        events(context).accept(new Event.Audited(audit));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == SeedSettings.class) {
            return SeedSettings.from(Settings.load(Path.of("")));
        }
        if (type == Audits.class) {
            return trail(context).take();
        }
        return type == Journey.class ? journey(context) : journey(context).cluster();
    }

    /** Whether an argument of a spec is one of those that this extension gives to any. */
    static boolean isGiven(Object argument) {
        return GIVEN.stream().anyMatch(type -> type.isInstance(argument));
    }

    static Journey journey(ExtensionContext context) {
        return start(context).journey();
    }

    static Consumer<Event> events(ExtensionContext context) {
        return start(context).events();
    }

    private static AuditTrail trail(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(AuditTrail.class, key -> new AuditTrail(), AuditTrail.class);
    }

    private static JourneyStart start(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(JourneyStart.class, key -> JourneyStart.attempt(), JourneyStart.class);
    }
}
