package shardingspec.command;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.doctor.Checkup;

/** {@code mvn verify -Dgroups=doctor}: tells what this machine has, what it lacks, and how to fix that. Starts nothing. */
@Tag("doctor")
class DoctorCommand {

    @Test
    void at_least_one_provider_can_run() {
        Checkup checkup = Checkup.of(Path.of(""));
        checkup.lines().forEach(System.out::println);
        if (!checkup.able()) {
            fail(checkup.verdict());
        }
    }
}
