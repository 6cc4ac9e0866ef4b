package shardingspec.cluster.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import shardingspec.cluster.Node;
import shardingspec.settings.Login;

/** Makes the data folders: one by {@code initdb}, the others as copies of it, which is several times faster. */
final class DataFolder {

    private static final String CITUS_SETTINGS = "/postgresql/citus.conf";

    private final CitusInstallation installation;
    private final ServerUser user;
    private final Path parent;

    DataFolder(CitusInstallation installation, ServerUser user, Path parent) {
        this.installation = installation;
        this.user = user;
        this.parent = parent;
    }

    /** A data folder with the empty database, in which nobody is let in without a password. */
    Path initialise(Login login) {
        Path data = parent.resolve("template");
        Path passwordFile = parent.resolve("password");
        write(passwordFile, login.password());
        try {
            run(
                    "",
                    installation.bin().resolve("initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + login.user(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8");
        } finally {
            delete(passwordFile);
        }
        if (!login.database().equals("postgres")) {
            run(
                    "CREATE DATABASE \"" + login.database().replace("\"", "\"\"") + "\"",
                    installation.bin().resolve("postgres").toString(),
                    "--single",
                    "-D",
                    data.toString(),
                    "postgres");
        }
        return data;
    }

    /** A server's own copy, with its port, and the settings of a Citus node unless it is the oracle. */
    Path copy(Path template, String name, int port) {
        Path data = parent.resolve(name);
        run("", "cp", "-R", template.toString(), data.toString());
        run("", "chmod", "700", data.toString());
        append(data.resolve("postgresql.conf"), """

                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = '%s'
                %s""".formatted(
                        port, parent, name.equals(Node.ORACLE) ? "" : citusSettings()));
        return data;
    }

    private void run(String input, String... command) {
        Commands.output(user.command(parent, List.of(command)), input);
    }

    private static String citusSettings() {
        try (InputStream in = DataFolder.class.getResourceAsStream(CITUS_SETTINGS)) {
            if (in == null) {
                throw new IllegalStateException(CITUS_SETTINGS + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            user.own(file);
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
