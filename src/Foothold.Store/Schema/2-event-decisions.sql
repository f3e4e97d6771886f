-- What people said of pairs of claims. A later row for the same pair takes the place of an earlier one, so that nothing is lost.
CREATE TABLE event_decisions (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    one       TEXT NOT NULL REFERENCES claims (id),   -- the lesser id of the two
    other     TEXT NOT NULL REFERENCES claims (id),
    are_one   INTEGER,                                -- 1 one happening, 0 two, NULL no longer said
    reason    TEXT NOT NULL,
    decided   TEXT NOT NULL,                          -- an instant; kept out of dumps
    CHECK (one < other),
    CHECK (are_one IS NULL OR are_one IN (0, 1))
);

CREATE INDEX event_decisions_by_pair ON event_decisions (one, other, number);

CREATE TRIGGER event_decisions_keep BEFORE UPDATE ON event_decisions BEGIN SELECT RAISE(ABORT, 'append-only: event_decisions'); END;
CREATE TRIGGER event_decisions_stay BEFORE DELETE ON event_decisions BEGIN SELECT RAISE(ABORT, 'append-only: event_decisions'); END;
