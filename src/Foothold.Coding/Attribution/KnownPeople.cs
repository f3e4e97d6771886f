using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>The people a report introduces with what they are ("Col. Tor Jan, the police chief"), to know them by name later on.</summary>
sealed class KnownPeople
{
    const int FarthestTitle = 12; // sentences

    readonly ReportReading _reading;
    readonly PhraseReader _phrases;
    readonly RoleNouns _roles;
    readonly ActorCatalogue _actors;
    readonly Antecedents _antecedents;
    readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase); // a part of a name -> its bearer's actor
    readonly List<(int Sentence, int Word, HashSet<string> Titles, string Actor)> _people = [];

    public KnownPeople(ReportReading reading, PhraseReader phrases, RoleNouns roles, ActorCatalogue actors, Antecedents antecedents)
    {
        _reading = reading;
        _phrases = phrases;
        _roles = roles;
        _actors = actors;
        _antecedents = antecedents;
        foreach (var grammar in reading.Grammars)
        {
            foreach (var word in grammar.Words)
            {
                Introduce(grammar, word.Index);
            }
        }
    }

    /// <summary>The actor of a person by any part of the name, as introduced anywhere in the report; null where nobody is.</summary>
    public string? ByName(SentenceGrammar grammar, int head)
    {
        foreach (var part in NameParts(grammar, head))
        {
            if (_byName.TryGetValue(grammar.Words[part].Form, out var actor))
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>The actor of whoever was last introduced under a title ("the general"), before a word; null where nobody was.</summary>
    public string? ByTitle(int sentence, int word)
    {
        var lemma = TitleOf(_reading.Grammars[sentence], word);
        return _people.LastOrDefault(person => IsBefore(person.Sentence, person.Word, sentence, word)
            && person.Sentence >= sentence - FarthestTitle && person.Titles.Contains(lemma)).Actor;
    }

    /// <summary>The actor of the person named last before a word, in its sentence or the two before; null where none is.</summary>
    public string? LastBefore(int sentence, int word) =>
        _people.LastOrDefault(person => IsBefore(person.Sentence, person.Word, sentence, word) && person.Sentence >= sentence - 2).Actor;

    static bool IsBefore(int sentence, int word, int otherSentence, int otherWord) =>
        sentence < otherSentence || (sentence == otherSentence && word < otherWord);

    void Introduce(SentenceGrammar grammar, int word)
    {
        if (grammar.Words[word].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || (_roles.Find(grammar.Words[word].Lemma) is not { Speaks: true } && !grammar.Is(WordClass.SpeakingTitle, word))
            || ActorOf(_phrases.Read(grammar.Sentence.Index, word)) is not { } actor)
        {
            return;
        }

        Introduce(grammar, word, actor);
    }

    void Introduce(SentenceGrammar grammar, int word, Actor actor)
    {
        var bearers = grammar.Related(word, "appos").Concat(grammar.Related(word, "flat"))
            .Concat(grammar.Words[word].Head >= 0 && grammar.Words[word].Relation is "appos" or "nmod:desc" or "compound" or "flat" ? [grammar.Words[word].Head] : [])
            .Where(bearer => grammar.Words[bearer].Tag == UniversalTag.Propn)
            .ToList();
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { TitleOf(grammar, word) };
        foreach (var bearer in bearers)
        {
            titles.UnionWith(grammar.Sentence.Children(bearer).Where(child => _roles.Find(grammar.Words[child].Lemma) is not null)
                .Select(child => TitleOf(grammar, child)));
            foreach (var part in NameParts(grammar, bearer))
            {
                // An office says more than a rank: "police commander Gen. Tor Jan" is of the police.
                if (!grammar.Words[word].Form.EndsWith('.') || !_byName.ContainsKey(grammar.Words[part].Form))
                {
                    _byName[grammar.Words[part].Form] = actor.Id;
                }
            }
        }

        if (bearers.Count > 0 || grammar.Words[word].Relation is "nsubj" or "nsubj:pass")
        {
            _people.Add((grammar.Sentence.Index, word, titles, bearers.Count > 0 ? _byName.GetValueOrDefault(grammar.Words[bearers[0]].Form, actor.Id) : actor.Id));
        }
    }

    /// <summary>A phrase's actor; for a bare rank ("Col.", "the general") the armed forces of the theatre's state.</summary>
    public Actor? ActorOf(Phrase phrase) =>
        OwnerOf(phrase) ?? phrase.Actor ?? (_roles.Find(_reading.Grammars[phrase.Sentence].Words[phrase.Head].Lemma) is { Part: RolePart.Military, Speaks: true } rank
            && _phrases.State() is { } state && rank.ActorOf(state, _actors) is { } id ? _actors.Find(id) : null);

    /// <summary>"*spokesman* X": whether a speaker is told to speak for somebody, and neither for whom nor that there are others.</summary>
    public bool IsOnlySpokesman(SentenceGrammar grammar, int head)
    {
        var title = grammar.Is(WordClass.SpeaksFor, head) ? head : grammar.Sentence.Children(head).FirstOrDefault(child => child < head && grammar.Words[child].Relation is "nmod:desc" or "compound" && grammar.Is(WordClass.SpeaksFor, child), -1);
        return title >= 0 && _reading.ActorAt(grammar.Sentence.Index, head) is null && !IsTold(title) && (title == head || !IsTold(head));

        bool IsTold(int word) => grammar.Sentence.Children(word).Any(child => child != title
            && (grammar.Words[child].Relation is "det" or "amod" or "nmod:poss" or "nmod" or "acl" or "acl:relcl" || (grammar.Words[child].Relation is "compound" or "nmod:desc" && child < title)));
    }

    /// <summary>"*Its* spokeswoman", "*their* ministry": the body that a possessive pronoun before an office means; null where there is none, or the office has an actor by name.</summary>
    Actor? OwnerOf(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        if (phrase.IsDescribed && !grammar.Is(WordClass.OnePerson, phrase.Head) && !grammar.Is(WordClass.SpeaksFor, phrase.Head) && _roles.Find(grammar.Words[phrase.Head].Lemma) is { Part: RolePart.Government, ActsWithArms: false } ministry
            && grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(owner => grammar.Words[owner].Tag == UniversalTag.Pron && (grammar.Is(WordClass.It, owner) || grammar.Is(WordClass.They, owner)), -1) is >= 0 and var its
            && _antecedents.Actor(_phrases.Read(phrase.Sentence, its), _ => false)?.Actor?.Id.Split('.')[0] is { } home && _actors.Find(home) is { Kind: ActorKind.Country } country && ministry.ActorOf(country, _actors) is { } id)
        {
            return _actors.Find(id); // "The Russians are inside X. … *their ministry* said"
        }

        return (phrase.Actor is null || phrase.IsDescribed) && grammar.Is(WordClass.SpeaksFor, phrase.Head)
            && grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(owner => grammar.Words[owner].Tag == UniversalTag.Pron && (grammar.Is(WordClass.It, owner) || grammar.Is(WordClass.They, owner)), -1) is >= 0 and var pronoun
            && _antecedents.Actor(_phrases.Read(phrase.Sentence, pronoun), _ => false) is { Actor: { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } body } ? body : null;
    }

    IEnumerable<int> NameParts(SentenceGrammar grammar, int head) => grammar.Tight(head).Where(part => grammar.Words[part] is { Tag: UniversalTag.Propn, Form.Length: > 2 } word
        && char.IsUpper(word.Form[0]) && !word.Form.EndsWith('.') && _roles.Find(word.Lemma) is null
        && _reading.ActorAt(grammar.Sentence.Index, part) is null && (part == head || word.Relation is "flat" or "compound" or "flat:name"));

    static string TitleOf(SentenceGrammar grammar, int word) =>
        grammar.Lists.Title(grammar.Words[word].Lemma) ?? grammar.Words[word].Lemma.ToLowerInvariant();
}
