using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells whose "our forces" and "the enemy" are: those of whoever is quoted, or of the side that a communique is written for.</summary>
sealed class Parties(ReportReading reading, SpeakerReader speakers, PhraseReader phrases, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    const int LongestTitle = 14; // words of the line that says whose statement a report is
    const int FewestSigns = 2; // different words that take a side, where the outlet's name does not

    List<string>? _foes; // armed groups that the report names and that fight the state

    bool _knowsOutlet;
    Actor? _outlet;

    /// <summary>The actor that "we" is at a span; null where the report does not take a side there.</summary>
    public Actor? VoiceAt(int sentence, TextSpan span)
    {
        if (speakers.IsQuoted(span))
        {
            return speakers.SpeakerOfQuotation(sentence, span)?.Actor is { } quoted ? actors.Find(quoted) : null;
        }

        return OfOutlet() ?? SpeakerOf(sentence); // "Most of it is *ours*, the rebels say"
    }

    /// <summary>Whether a span stands in quotation marks.</summary>
    public bool IsQuoted(TextSpan span) => speakers.IsQuoted(span);

    /// <summary>Who speaks in a sentence outside its quotations; null where nobody known does.</summary>
    public Actor? SpeakerOf(int sentence) => speakers.SpeakerIn(sentence)?.Actor is { } speaker ? actors.Find(speaker) : null;

    /// <summary>Who speaks in a sentence before a place in the text, or else in the sentence before; null where nobody known does, or a speaker comes after.</summary>
    public Actor? SpeakerOf(int sentence, int before) => speakers.SpeakerIn(sentence) is { } here
        ? here.Span.Start < before ? SpeakerOf(sentence) : null
        : sentence > 0 ? SpeakerOf(sentence - 1) : null;

    /// <summary>Whom "the enemy" means at a span; null where nobody knows whose enemy.</summary>
    public Actor? EnemyAt(int sentence, TextSpan span)
    {
        var voice = VoiceAt(sentence, span) ?? SpeakerOf(sentence);
        return voice is null ? null : Opponent(voice);
    }

    /// <summary>Whom "they" means in a quotation that sets them against "us"; null elsewhere.</summary>
    public Actor? OthersAt(SentenceGrammar grammar, TextSpan span) =>
        speakers.IsQuoted(span)
        && grammar.Words.Any(word => speakers.IsQuoted(word.Span) && words.Is(WordClass.We, word.Form))
        && VoiceAt(grammar.Sentence.Index, span) is { } voice
            ? Opponent(voice)
            : null;

    /// <summary>The other party of the war, seen from an actor's side: the state for those against it, whom its reports call insurgents for the others.</summary>
    public Actor? Opponent(Actor actor)
    {
        var day = reading.Report.Published;
        if (phrases.State() is not { } state || theatre.SideOf(actor.Id, day, actors) is not { } side)
        {
            return null;
        }

        if (side != theatre.SideOf(state.Id, day, actors))
        {
            return state;
        }

        return words.Of(WordClass.Insurgents).Select(word => theatre.Describe([word], 0, day)).FirstOrDefault(found => found is not null && theatre.SideOf(found.Description.Actor, day, actors) != side) is { } other
            ? actors.Find(NamedFoe(state, other.Description.Actor) ?? other.Description.Actor)
            : null;
    }

    /// <summary>The one armed group that a report names of those that fight the state, where it never names the one whom reports mostly mean by insurgents; null where it does, or names none or several.</summary>
    string? NamedFoe(Actor state, string insurgents)
    {
        _foes ??= [.. FoesOf(state).Distinct()];
        return _foes is [var only] && only != insurgents && !only.StartsWith(insurgents + ".", StringComparison.Ordinal) ? only : null;
    }

    IEnumerable<string> FoesOf(Actor state)
    {
        var day = reading.Report.Published;
        foreach (var name in reading.ActorNames())
        {
            if (name.Use == ActorNameUse.Name && actors.Find(name.Actor) is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } group
                && theatre.SideOf(group.Id, day, actors) is { } side && side != theatre.SideOf(state.Id, day, actors))
            {
                yield return group.Id;
            }
        }
    }

    /// <summary>The side's own actor that a report outside its quotations is written for; null for a report that takes none.</summary>
    public Actor? OfOutlet()
    {
        if (!_knowsOutlet)
        {
            _knowsOutlet = true;
            _outlet = FindOutlet();
        }

        return _outlet;
    }

    Actor? FindOutlet()
    {
        var signs = new HashSet<string>();
        var hasOwnFighters = false;
        foreach (var grammar in reading.Grammars)
        {
            foreach (var word in grammar.Words)
            {
                if (!speakers.IsQuoted(word.Span))
                {
                    var lemma = PlainForm(word);
                    var classes = words.ClassesOf(lemma);
                    hasOwnFighters |= classes.Has(WordClass.OwnFighters);
                    if (classes.Has(WordClass.Partisan) || (words.Is(WordClass.Our, word.Form) && IsForce(grammar, word.Head)))
                    {
                        signs.Add(lemma);
                    }
                }
            }
        }

        if (signs.Count == 0)
        {
            return null;
        }

        if (AuthorOfStatement() is { } author)
        {
            return author;
        }

        var outlet = reading.Report.Outlet.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < outlet.Length; at++)
        {
            if (actors.Match(outlet, at) is { Use: ActorNameUse.Name } match && actors.Find(match.Actor) is { Kind: not ActorKind.Country } named)
            {
                return named;
            }

            if (theatre.Describe(outlet, at, reading.Report.Published) is { } description)
            {
                return actors.Find(description.Description.Actor);
            }
        }

        if (signs.Count < FewestSigns)
        {
            return null; // a newspaper may speak of "the enemy" once
        }

        return hasOwnFighters
            ? words.Of(WordClass.OwnFightersName).Select(name => theatre.Describe([name], 0, reading.Report.Published)).FirstOrDefault(found => found is not null) is { } group
                ? actors.Find(group.Description.Actor)
                : null
            : phrases.State();
    }

    /// <summary>"*Statement by the general command*": the side that a report's first line says it is given out by; null where it says none.</summary>
    Actor? AuthorOfStatement()
    {
        if (reading.Grammars.Count == 0 || reading.Grammars[0] is not { Words.Count: <= LongestTitle } title || title.Words.FirstOrDefault(word => words.Is(WordClass.Communique, word.Form.ToLowerInvariant())) is not { } given
            || title.Words.Any(word => words.Framing.Find(word.Lemma.ToLowerInvariant(), FramingClass.Speech) is not null))
        {
            return null;
        }

        return title.Words.Skip(given.Index + 1).Take(1).Where(by => words.Is(WordClass.OfficeOf, by.Form.ToLowerInvariant()) || words.Is(WordClass.Behind, by.Form.ToLowerInvariant()))
            .SelectMany(by => title.Words.Skip(by.Index + 1).TakeWhile(word => word.Tag is not (UniversalTag.Adp or UniversalTag.Verb)))
            .Select(word => phrases.Read(0, word.Index).Actor).FirstOrDefault(actor => actor is { Kind: ActorKind.ArmedGroup or ActorKind.Military or ActorKind.Militia or ActorKind.Alliance } && theatre.SideOf(actor.Id, reading.Report.Published, actors) is not null);
    }

    string PlainForm(Word word)
    {
        var starts = words.Of(WordClass.OwnFighters);
        for (var i = 0; i < starts.Count; i++)
        {
            if (word.Form.StartsWith(starts[i], StringComparison.OrdinalIgnoreCase))
            {
                return starts[i];
            }
        }

        return word.Lemma.ToLowerInvariant();
    }

    bool IsForce(SentenceGrammar grammar, int word) =>
        word >= 0 && roles.Find(grammar.Words[word].Lemma) is { Part: RolePart.Military or RolePart.Police or RolePart.ArmedGroup };
}
