-- Foothold's project file, step 1. What is once written is never changed: triggers refuse it.

CREATE TABLE project (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE reports (
    revision   INTEGER PRIMARY KEY AUTOINCREMENT,   -- 1, 2, 3, … in the order of adding
    id         TEXT NOT NULL UNIQUE,
    outlet     TEXT NOT NULL,
    url        TEXT,
    title      TEXT NOT NULL,
    author     TEXT,
    published  TEXT NOT NULL,                       -- yyyy-MM-dd
    retrieved  TEXT,                                -- an instant; kept out of dumps
    language   TEXT NOT NULL,
    bytes_hash TEXT NOT NULL,                       -- SHA-256 of the bytes as received
    text_hash  TEXT NOT NULL,                       -- SHA-256 of the text as UTF-8
    text       TEXT NOT NULL
);

CREATE INDEX reports_by_day ON reports (published, id);

CREATE TABLE claims (
    id         TEXT NOT NULL PRIMARY KEY,
    report     TEXT NOT NULL REFERENCES reports (id),
    position   INTEGER NOT NULL,                    -- order of reading within the report
    type       TEXT NOT NULL,
    effect     TEXT,
    holder     TEXT,
    district   TEXT,                                -- of the likeliest place
    start_day  TEXT,                                -- first day on the ground, included
    end_day    TEXT,                                -- day after the last
    body       TEXT NOT NULL,                       -- the claim as JSON
    UNIQUE (report, position)
);

CREATE INDEX claims_by_district ON claims (district, start_day);

CREATE TRIGGER project_keeps BEFORE UPDATE ON project BEGIN SELECT RAISE(ABORT, 'append-only: project'); END;
CREATE TRIGGER project_stays BEFORE DELETE ON project BEGIN SELECT RAISE(ABORT, 'append-only: project'); END;
CREATE TRIGGER reports_keep BEFORE UPDATE ON reports BEGIN SELECT RAISE(ABORT, 'append-only: reports'); END;
CREATE TRIGGER reports_stay BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'append-only: reports'); END;
CREATE TRIGGER claims_keep BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'append-only: claims'); END;
CREATE TRIGGER claims_stay BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'append-only: claims'); END;
