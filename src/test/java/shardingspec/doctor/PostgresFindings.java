package shardingspec.doctor;

import java.util.List;
import java.util.Optional;
import shardingspec.cluster.local.CitusInstallation;
import shardingspec.settings.Settings;

/** What the provider local works with: each PostgreSQL of this machine, and its Citus. */
final class PostgresFindings {

    private static final String SUBJECT = "PostgreSQL";

    private PostgresFindings() {}

    static List<Finding> look(Settings settings) {
        List<CitusInstallation> installations = CitusInstallation.all(settings);
        return installations.isEmpty()
                ? List.of(Finding.note(
                        SUBJECT,
                        "none in the usual places, nor named by PG_CONFIG",
                        "mvn verify -Dpg.config=/path/to/pg_config"))
                : installations.stream().map(PostgresFindings::finding).toList();
    }

    private static Finding finding(CitusInstallation installation) {
        String found = installation.version() + " of " + installation.pgConfig();
        Optional<String> citus = installation.citusVersion();
        if (citus.isPresent()) {
            return Finding.good(SUBJECT, found + ", Citus " + citus.get());
        }
        return Finding.note(
                SUBJECT,
                found + ", without Citus",
                "sudo apt-get install postgresql-" + installation.major() + "-citus-12.1, or the like");
    }
}
