package shardingspec.cluster.attached;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.awaitility.Awaitility;
import shardingspec.sql.Database;
import shardingspec.sql.Session;

/**
 * Takes back the TLS that Citus switched on. That a node has none before the extension exists is part of what the
 * journey shows, and dropping the extension does not undo it.
 *
 * <p>TLS that the user set up is not touched: what Citus made is known by the name in its self-signed certificate.
 */
final class CitusTls {

    private static final String CITUS_NAME = "CN=citus-auto-ssl";
    private static final Duration RELOAD_BOUND = Duration.ofSeconds(10);

    private CitusTls() {}

    /** @param session on a node whose database has no extension citus any more */
    static void switchOff(Session session) {
        if (!isOnByAlterSystem(session) || servesAnotherDatabase(session) || !isOfCitus(certificate(session))) {
            return;
        }
        session.require("ALTER SYSTEM RESET ssl");
        session.require("ALTER SYSTEM RESET ssl_ciphers");
        session.require("SELECT pg_reload_conf()");
        Awaitility.await(session.node() + " speaks no TLS")
                .atMost(RELOAD_BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> new Database(session.node()).value("SHOW ssl").equals("off"));
    }

    private static boolean isOnByAlterSystem(Session session) {
        return !session.rows("SELECT FROM pg_settings WHERE name = 'ssl' AND setting = 'on' "
                        + "AND sourcefile LIKE '%/postgresql.auto.conf'")
                .isEmpty();
    }

    /** Another database's Citus would lose its connections. */
    private static boolean servesAnotherDatabase(Session session) {
        return !session.rows("SELECT FROM pg_stat_activity WHERE backend_type LIKE 'Citus Maintenance Daemon%' "
                        + "AND datname <> current_database()")
                .isEmpty();
    }

    private static String certificate(Session session) {
        return String.valueOf(session.rows("SELECT pg_read_file(current_setting('ssl_cert_file'))")
                .single());
    }

    private static boolean isOfCitus(String pem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return certificate.getSubjectX500Principal().getName().equals(CITUS_NAME);
        } catch (CertificateException e) {
            // In a form that Citus does not make.
            return false;
        }
    }
}
