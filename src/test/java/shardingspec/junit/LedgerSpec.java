package shardingspec.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import shardingspec.journey.ledger.LedgerStep;

/** Marks a class whose specs hold once a step of the ledger was taken; they run when {@code -Dgroups=ledger} asks for them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneySpec
@Tag("ledger")
public @interface LedgerSpec {

    LedgerStep value();
}
