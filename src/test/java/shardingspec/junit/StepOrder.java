package shardingspec.junit;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import shardingspec.journey.Itinerary;
import shardingspec.journey.faults.FaultStep;

/** Runs the spec classes in the order of their steps, and those of one step by name. Others come first. */
public final class StepOrder implements ClassOrderer {

    private static final Itinerary ITINERARY = FaultStep.wholeItinerary();

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(StepOrder::position)
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }

    private static int position(ClassDescriptor descriptor) {
        return SpecStep.find(descriptor.getTestClass()).map(ITINERARY::position).orElse(-1);
    }
}
