package shardingspec.sql;

import org.jspecify.annotations.Nullable;

/**
 * What one statement of a script did.
 *
 * @param sql as sent, secrets masked
 * @param plan its plan in JSON, taken in the same session just before it ran; only of statements marked as explained
 */
public record StatementResult(
        ScriptStatement statement,
        String sql,
        Outcome outcome,
        @Nullable String plan) {}
