namespace Compressor.Renderer.Storage;

/// <summary>The tables. Times are Unix milliseconds; payloads are JSON. Never change a migration that was released: add one.</summary>
internal static class Schema
{
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE users (
            id TEXT PRIMARY KEY, client_hash TEXT NOT NULL UNIQUE, credits INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;
        CREATE TABLE tokens (
            hash TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, address TEXT NOT NULL,
            issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT;
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY, task_id TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, name TEXT NOT NULL,
            language TEXT NOT NULL, draft TEXT, created_at INTEGER NOT NULL, used_at INTEGER NOT NULL) STRICT;
        CREATE INDEX sessions_by_user ON sessions(user_id);
        CREATE TABLE claims (
            hash TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, expires_at INTEGER NOT NULL) STRICT;
        CREATE TABLE uploads (
            id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, facts TEXT NOT NULL,
            created_at INTEGER NOT NULL) STRICT;
        CREATE INDEX uploads_by_session ON uploads(session_id);
        CREATE TABLE runs (
            id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, idempotency_key TEXT, text TEXT NOT NULL,
            cost INTEGER NOT NULL, events TEXT, created_at INTEGER NOT NULL, UNIQUE (session_id, idempotency_key)) STRICT;
        CREATE TABLE renders (
            id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, draft TEXT NOT NULL, file TEXT NOT NULL,
            status TEXT NOT NULL, outcome TEXT, created_at INTEGER NOT NULL) STRICT;
        CREATE INDEX renders_by_session ON renders(session_id);
        """,
        """
        CREATE TABLE drafts (
            session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, number INTEGER NOT NULL, draft TEXT NOT NULL,
            PRIMARY KEY (session_id, number)) STRICT;
        """,
        """
        ALTER TABLE renders ADD COLUMN trace TEXT;
        """,
    ];
}
