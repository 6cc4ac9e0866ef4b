package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import shardingspec.node.Login;
import shardingspec.node.Node;

/** Makes the data folders: one by {@code initdb}, the others as copies of it, which is several times faster. */
final class DataFolder {

    private final Installation installation;
    private final ServerUser user;
    private final Path parent;

    DataFolder(Installation installation, ServerUser user, Path parent) {
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
            List<String> command = new ArrayList<>(List.of(
                    installation.program("initdb"),
                    "--pgdata=" + data,
                    "--username=" + login.user(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8"));
            command.addAll(
                    installation.hasBuiltinLocales()
                            ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                            : List.of("--locale=C.UTF-8"));
            run("", command);
        } finally {
            delete(passwordFile);
        }
        if (!login.database().equals("postgres")) {
            run(
                    "CREATE DATABASE \"" + login.database().replace("\"", "\"\"") + "\"",
                    List.of(installation.program("postgres"), "--single", "-D", data.toString(), "postgres"));
        }
        return data;
    }

    /** A server's own copy, with its port, and the settings of a node unless it is the oracle. */
    Path copy(Path template, String name, int port) {
        Path data = parent.resolve(name);
        run("", List.of("cp", "-R", template.toString(), data.toString()));
        run("", List.of("chmod", "700", data.toString()));
        append(data.resolve("postgresql.conf"), """

                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = '%s'
                %s""".formatted(
                        port, parent, name.equals(Node.ORACLE) ? "" : NodeConfiguration.of(installation)));
        return data;
    }

    private void run(String input, List<String> command) {
        Commands.output(user.command(parent, command), input);
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
